import Foundation
import Testing

@testable import Archive

struct ArchiveLocationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `archive json leads a folder`() throws {
    for name in ["a.json", "archive.json", "feed.json"] { try folder.write("{}", to: name) }
    let location = try ArchiveLocation(path: folder.path + "//")
    #expect(location.head == "archive.json")
    #expect(location.folder == folder.path)
    #expect(location.headPath == folder.path + "/archive.json")
  }

  @Test func `the only JSON file leads a folder, else feed json does`() throws {
    try folder.write("x", to: "notes.txt")
    try folder.write("{}", to: ".hidden.json")
    try folder.write("{}", to: "posts.json")
    #expect(try ArchiveLocation(path: folder.path).head == "posts.json")
    try folder.write("{}", to: "feed.json")
    #expect(try ArchiveLocation(path: folder.path).head == "feed.json")
  }

  @Test func `a folder that does not tell which file leads is refused`() throws {
    #expect(throws: ArchiveError.noArchiveInFolder(path: folder.path, candidates: [])) {
      try ArchiveLocation(path: folder.path)
    }
    for name in ["b.json", "a.json"] { try folder.write("{}", to: name) }
    #expect(
      throws: ArchiveError.noArchiveInFolder(path: folder.path, candidates: ["a.json", "b.json"])
    ) {
      try ArchiveLocation(path: folder.path)
    }
  }

  @Test func `what is no readable file is refused`() throws {
    let path = folder.path + "/none.json"
    #expect(throws: ArchiveError.noSuchFile(path: path)) { try ArchiveLocation(path: path) }
    #expect(throws: ArchiveError.noSuchFile(path: "")) { try ArchiveLocation(path: "") }
    #expect(throws: ArchiveError.notAFile(path: "/dev/null")) {
      try ArchiveLocation(path: "/dev/null")
    }
    let pipe = folder.path + "/pipe.json"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: ArchiveError.notAFile(path: pipe)) { try ArchiveLocation(path: pipe) }
    let empty = try folder.write("", to: "empty.json")
    #expect(throws: ArchiveError.emptyFile(path: empty)) { try ArchiveLocation(path: empty) }
  }

  @Test func `a link to an archive elsewhere finds its pages there`() throws {
    try folder.write(feed("", head: #","next_url":"two.json""#), to: "real/one.json")
    try folder.write(feed(#"{"id":"b","content_text":""}"#), to: "real/two.json")
    let link = folder.path + "/link.json"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "real/one.json")
    let location = try ArchiveLocation(path: link)
    #expect(location.headPath == link)
    #expect(location.realPath.hasSuffix("/real/one.json"))
    #expect(try location.pages().map(\.name) == ["link.json", "two.json"])
  }

  @Test func `a page's size and time are told without reading it`() throws {
    let path = try folder.write("{ not JSON")
    let location = try ArchiveLocation(path: path)
    let page = try location.pageFile(named: "archive.json")
    #expect(page.size == 10)
    #expect(page.modified > 1_600_000_000_000_000_000)
    #expect(throws: ArchiveError.pageOutside(name: "../x.json")) {
      try location.pageFile(named: "../x.json")
    }
    #expect(throws: ArchiveError.noSuchFile(path: folder.path + "/x.json")) {
      try location.pageFile(named: "x.json")
    }
  }
}
