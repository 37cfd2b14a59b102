import Archive
import Foundation
import TestSupport
import Testing

@testable import Downloading

/// Feeds without a manifest: anybody's.
struct PlainFeedTests {
  private let shelf = Shelf()

  private func page(_ ids: [String], next: String? = nil, title: String = "News") -> String {
    let items = ids.map { item($0, title: $0.uppercased()) }
    let head = next.map { "\"next_url\": \"\($0)\", " } ?? ""
    return TemporaryArchive.page(items, head: head).replacing("\"Test\"", with: "\"\(title)\"")
  }

  @Test func `a feed in a file is installed as it is`() throws {
    let text = page(["a", "b"])
    let feed = try TemporaryArchive(["my.json": text])
    let report = try shelf.get(feed.folder + "/my.json")
    #expect((report.outcome, report.name?.text) == (.installed, "news"))
    #expect(try shelf.titles("news") == ["A", "B"])
    let copy = FileManager.default.contents(atPath: shelf.path + "/news/1/archive.json")
    #expect(copy == Data(text.utf8))
    let again = try shelf.update("news")
    #expect((again.outcome, again.record.number) == (.upToDate, 1))
    #expect(shelf.archives.unfinished().isEmpty)
    let record = try shelf.archive("news").current.record
    #expect((record.isPlain, record.itemCount, record.key) == (true, 2, nil))
  }

  @Test func `a folder's pages and attachments come too, and nothing from outside`() throws {
    let attached = #"""
      {"id": "c", "content_text": "C", "attachments": [
      {"url": "talk.ogg", "mime_type": "audio/ogg"}, {"url": "../secret", "mime_type": "x/y"},
      {"url": "https://example.org/far.ogg", "mime_type": "audio/ogg"}]}
      """#
    let feed = try TemporaryArchive([
      "archive.json": page(["a"], next: "page-1.json"), "talk.ogg": "A talk.",
      "page-1.json": TemporaryArchive.page([attached]),
    ])
    try shelf.get(feed.folder)
    let folder = shelf.path + "/news/1"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["archive.json", "page-1.json", "talk.ogg"])
    #expect(try shelf.titles("news").count == 2)
  }

  @Test func `what drops out of a feed is kept`() throws {
    let feed = try TemporaryArchive(["feed.json": page(["c", "b"])])
    try shelf.get(feed.folder)
    try feed.write(page(["d", "c"]), to: "feed.json")
    #expect(try shelf.update("news").outcome == .installed)
    #expect(try shelf.titles("news") == ["D", "C", "B"])
    try feed.write(page(["f", "e"]), to: "feed.json")
    try shelf.update("news")
    #expect(try shelf.titles("news") == ["F", "E", "D", "C", "B"])
    #expect(try shelf.update("news").outcome == .upToDate)
    #expect(try shelf.archive("news").current.record.itemCount == 5)
  }

  @Test(.enabled(if: Nginx.isAvailable))
  func `pages are followed to other servers, and names of ours lead from one to the next`() throws {
    let other = try TemporaryArchive(["older": page(["c", "d"], next: "gone")])
    let second = try Nginx(serving: other.folder)
    let feed = try TemporaryArchive(["feed": page(["a", "b"], next: second.address + "older")])
    let server = try Nginx(serving: feed.folder)
    let report = try shelf.get(server.address + "feed")
    #expect(report.missing == [second.address + "gone"])
    #expect(try shelf.titles("news") == ["A", "B", "C", "D"])
    #expect(try shelf.update("news").outcome == .upToDate)
    let names = try FileManager.default.contentsOfDirectory(atPath: shelf.path + "/news/1")
    #expect(names.sorted() == ["archive.json", "page-2.json"])
  }

  @Test(.enabled(if: Nginx.isAvailable))
  func `a page that leads back to one before ends the feed`() throws {
    let feed = try TemporaryArchive([
      "feed.json": page(["a"], next: "next.json"), "next.json": page(["b"], next: "feed.json"),
    ])
    let server = try Nginx(serving: feed.folder)
    try shelf.get(server.address + "feed.json")
    #expect(try shelf.titles("news") == ["A", "B"])
  }

  @Test func `what is no feed is refused, and leaves nothing`() throws {
    let texts = ["", "{", "[]", "{\"version\": 1}", "<html>", "\u{0}"]
    for text in texts {
      let feed = try TemporaryArchive(["feed.json": text])
      #expect(throws: DownloadError.self) { try shelf.get(feed.folder) }
    }
    #expect(shelf.archives.all().isEmpty)
  }

  @Test func `a feed is not longer than it may be`() throws {
    let feed = try TemporaryArchive(["feed": page((0..<5000).map { "item-\($0)" })])
    let server = try UnrulyServer(serving: feed.folder)
    shelf.options.transfer.mostBytes = 100_000
    #expect {
      try shelf.get(server.address + "feed")
    } throws: { error in
      guard case DownloadError.transfer(_, .endless) = error else { return false }
      return true
    }
  }

  @Test(.enabled(if: sharedFolder != nil, "the shared test data is missing"))
  func `real feeds of others are fetched by address, and by path`() throws {
    let folders = ["gofeed/testdata/parser/json", "jsonfeed", "feed-rs/feed-rs/fixture/jsonfeed"]
    let files = folders.flatMap { sharedFiles(in: "suites/" + $0, "json") }
    let server = try UnrulyServer(serving: sharedFolder?.path ?? "")
    var count = 0
    for (index, file) in files.enumerated() {
      guard let location = try? ArchiveLocation(path: file.path),
        let items = try? location.scanAll(visit: { _ in .proceed }).itemCount, items > 0,
        // Their further pages are on the web.
        try !String(contentsOf: file, encoding: .utf8).contains("\"next_url\"")
      else { continue }
      let path = String(file.path.dropFirst((sharedFolder?.path ?? "").count + 1))
      let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      let report = try shelf.get(server.address + escaped, as: "feed-\(index)")
      #expect(report.record.itemCount == items, "\(path)")
      #expect(try shelf.get(file.path, as: "file-\(index)").record.itemCount == items, "\(path)")
      count += 1
    }
    #expect(count >= 12)
  }
}
