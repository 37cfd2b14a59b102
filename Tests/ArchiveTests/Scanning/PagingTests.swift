import Foundation
import Testing

@testable import Archive

struct PagingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func page(_ name: String, next: String?, id: String) throws {
    let head = next.map { #","next_url":"\#($0)""# } ?? ""
    try folder.write(feed(#"{"id":"\#(id)","content_text":""}"#, head: head), to: name)
  }

  private func scan() throws -> (ids: [String], summary: ArchiveSummary) {
    var ids: [String] = []
    let summary = try ArchiveLocation(path: folder.path).scanAll { item in
      ids.append(try item.article().get().article.id)
      return .proceed
    }
    return (ids, summary)
  }

  @Test func `pages are read along next_url`() throws {
    try page("archive.json", next: "page-0002.json", id: "c")
    try page("page-0002.json", next: "old/page-0001.json", id: "b")
    try page("old/page-0001.json", next: nil, id: "a")
    let (ids, summary) = try scan()
    #expect(ids == ["c", "b", "a"])
    #expect(summary.faults.isEmpty)
    #expect(summary.itemCount == 3)
    let names = ["archive.json", "page-0002.json", "old/page-0001.json"]
    #expect(try ArchiveLocation(path: folder.path).pages().map(\.name) == names)
  }

  @Test func `a loop is refused and named`() throws {
    try page("archive.json", next: "two.json", id: "b")
    try page("two.json", next: "./archive.json", id: "a")
    let (ids, summary) = try scan()
    #expect(ids == ["b", "a"])
    #expect(summary.faults.map(\.kind) == [.nextPageLoop(name: "archive.json")])
    #expect(summary.faults.first?.file == "two.json")
  }

  @Test func `a missing, empty or foreign page is a fault, and the rest is read`() throws {
    try page("archive.json", next: "two.json", id: "a")
    #expect(
      try scan().summary.faults.map(\.kind) == [.nextPageUnreadable(name: "two.json", .missing)])
    try folder.write("", to: "two.json")
    #expect(
      try scan().summary.faults.map(\.kind) == [.nextPageUnreadable(name: "two.json", .empty)])
    try folder.write("[]", to: "two.json")
    let (ids, summary) = try scan()
    #expect(ids == ["a"])
    #expect(
      summary.faults.map(\.kind)
        == [.nextPageUnreadable(name: "two.json", .notAFeed(.topLevel(.array)))])
  }

  @Test func `a link that leads out of the folder is refused`() throws {
    let outside = try TemporaryFolder()
    try outside.write(feed(#"{"id":"secret","content_text":""}"#), to: "x.json")
    try page("archive.json", next: "two.json", id: "a")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/two.json", withDestinationPath: outside.path + "/x.json")
    let (ids, summary) = try scan()
    #expect(ids == ["a"])
    #expect(
      summary.faults.map(\.kind) == [.nextPageRefused(url: "two.json", .outside)])
  }

  @Test func `an absolute next_url is noted and not followed`() throws {
    try page("archive.json", next: "https://example.org/2.json", id: "a")
    let faults = try scan().summary.faults
    #expect(faults.map(\.kind) == [.nextPageElsewhere(url: "https://example.org/2.json")])
    #expect(faults.map(\.severity) == [.note])
  }

  @Test func `stopping ends the scan of all pages`() throws {
    try page("archive.json", next: "two.json", id: "b")
    try page("two.json", next: nil, id: "a")
    let summary = try ArchiveLocation(path: folder.path).scanAll { _ in .stop }
    #expect(summary.itemCount == 1 && summary.pages.count == 1 && summary.faults.isEmpty)
  }

  @Test func `what the visitor throws is thrown, on every page`() throws {
    try page("archive.json", next: "two.json", id: "b")
    try page("two.json", next: nil, id: "a")
    let mine = ArchiveError.noSuchFile(path: "mine")
    #expect(throws: mine) {
      try ArchiveLocation(path: folder.path).scanAll { item in
        if item.page == "two.json" { throw mine }
        return .proceed
      }
    }
  }
}
