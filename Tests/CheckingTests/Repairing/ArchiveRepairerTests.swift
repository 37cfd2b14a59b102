import Archive
import Checking
import Foundation
import TestSupport
import Testing

struct ArchiveRepairerTests {
  @Test(arguments: Spoiling.all.keys.sorted().filter { !$0.contains("given-up") })
  func `what is repaired has no error, and is otherwise as it was`(name: String) throws {
    let clean = CleanArchive()
    let damaged = try Spoiling.archive(name).write()
    let before = try String(contentsOfFile: damaged.folder + "/archive.json", encoding: .utf8)
    let repaired = try Repaired(damaged)
    #expect(try repaired.errors().map(\.description) == [])
    #expect(try String(contentsOfFile: damaged.folder + "/archive.json", encoding: .utf8) == before)
    let items = try repaired.items()
    #expect(items["a"] == clean.items[0] && items["c"] == clean.items[2])
    let severity = Finding.codes.first { $0.code == name }?.severity
    if severity == .error { #expect(repaired.repairs.map(\.finding.code).contains(name)) }
    if severity == .note { #expect(repaired.repairs == []) }
  }

  @Test func `a clean archive is written as it was`() throws {
    var clean = CleanArchive()
    clean.head["_other"] = #"{"kept": [1.0]}"#
    clean.items[1] = CleanArchive.item("b", #", "_more": {"x": 1e2}, "unknown": null"#)
    let repaired = try Repaired(clean.write())
    #expect(repaired.repairs == [] && repaired.report.itemCount == 3)
    #expect(try repaired.items()["b"] == clean.items[1])
    let feed = try repaired.location.scan(page: "archive.json") { _ in .proceed }.source
    #expect(feed["_other"] == .object(["kept": .array([.number("1.0")])]))
  }

  @Test func `of two items of one id the second gets another, unless both are the same`() throws {
    var archive = CleanArchive()
    archive.items = [
      CleanArchive.item("a"), CleanArchive.item("a"), CleanArchive.item("a", html: "<p>New.</p>"),
      CleanArchive.item("a-2"), CleanArchive.item("a", html: "<p>Newer.</p>"),
    ]
    let repaired = try Repaired(archive.write())
    #expect(
      repaired.actions == [
        "duplicate-id: It is the same, and was left out.",
        "duplicate-id: Its id is \"a-3\" now.",
        "duplicate-id: Its id is \"a-4\" now.",
      ])
    #expect(try repaired.items().keys.sorted() == ["a", "a-2", "a-3", "a-4"])
    #expect(try repaired.items()["a-3"]?.contains("New.") == true)
  }

  @Test func `values are written as reading takes them, or left out, and it is said`() throws {
    var archive = CleanArchive()
    archive.items = [
      #"{"id": 7, "content_html": "<p>T</p>", "title": 12, "tags": "one", "#
        + #""date_published": "Sun, 07 Feb 2010 14:04:00 -0300", "date_modified": "soon", "#
        + #""authors": ["Ada", 5, {"name": "B", "_carrel": {"role": "king"}}], "_x": [1.50], "#
        + #""attachments": [{"title": "T"}, {"url": "https://e.org/t.mp3", "size_in_bytes": "3"}]}"#
    ]
    let repaired = try Repaired(archive.write())
    #expect(try repaired.errors() == [])
    #expect(
      try repaired.items()["7"]
        == #"{"id":"7","content_html":"<p>T</p>","title":"12","tags":["one"],"#
        + #""date_published":"2010-02-07T14:04:00-03:00","#
        + #""authors":[{"name":"Ada"},{"name":"B","_carrel":{}}],"_x":[1.50],"#
        + #""attachments":[{"url":"https://e.org/t.mp3","size_in_bytes":3,"#
        + #""mime_type":"audio/mpeg"}]}"#)
    #expect(repaired.actions.contains(#"invalid-date: Left out: "soon""#))
    #expect(repaired.actions.contains(#"invalid-date: Now: "2010-02-07T14:04:00-03:00""#))
  }

  @Test func `many contradictions of an item are all repaired, and no reference is lost`() throws {
    let session = #"{"start": "2021-02-08T10:00:00Z", "end": "2021-02-08T09:00:00Z"}"#
    let sessions = Array(repeating: session, count: 100).joined(separator: ", ")
    let references = [
      #"{"id": "r", "title": "A"}"#, #"{"id": "r", "title": "B"}"#, #"{"id": "r", "title": "B"}"#,
      #"{"id": "r-2"}"#, #"{"id": "r", "title": "C"}"#,
    ].joined(separator: ", ")
    var archive = CleanArchive()
    archive.items[1] = CleanArchive.item(
      "b", own: #", "event": {"sessions": [\#(sessions)]}, "references": [\#(references)]"#)
    let repaired = try Repaired(archive.write())
    #expect(try repaired.errors() == [])
    #expect(repaired.repairs.count { $0.finding.code == "end-before-start" } == 100)
    let item = try #require(try repaired.items()["b"])
    let kept =
      #"[{"id":"r","title":"A"},{"id":"r-3","title":"B"},{"id":"r-2"},{"id":"r-4","title":"C"}]"#
    #expect(item.contains(kept))
  }

  @Test func `categories that items name are added to the feed`() throws {
    var archive = CleanArchive()
    archive.items.append(#"{"id": "d", "content_text": "T", "_carrel": {"category": "new"}}"#)
    archive.items.append(#"{"id": "e", "content_text": "T", "_carrel": {"category": "new"}}"#)
    let repaired = try Repaired(archive.write())
    #expect(repaired.actions == ["unknown-category: It was added to the feed."])
    let feed = try repaired.location.scan(page: "archive.json") { _ in .proceed }.feed
    #expect(feed.categories.map(\.id) == ["essays", "new"])
    #expect(feed.license?.spdx == "CC0-1.0")
  }

  @Test func `bytes that cannot stand in JSON are mended, and the item is kept`() throws {
    let folder = try CleanArchive().write()
    let path = folder.folder + "/archive.json"
    var bytes = try Array(Data(contentsOf: URL(filePath: path)))
    let text = try #require(bytes.firstRange(of: Array("Text.".utf8)))
    bytes.replaceSubrange(text, with: Array("A\u{1}\tB".utf8) + [0xFF, 0xC3] + Array("é".utf8))
    try Data(bytes).write(to: URL(filePath: path))
    let repaired = try Repaired(folder)
    #expect(try repaired.errors() == [] && repaired.report.itemCount == 3)
    let article = try repaired.location.firstArticle()
    #expect(article.contentHTML == "<p>A\u{1}\tB\u{FFFD}\u{FFFD}é</p>")
    #expect(
      repaired.repairs.map(\.action) == [.bytesMended(invalid: 2, controls: 2)])
  }

  @Test func `a file stays a file, and one with pages becomes a folder`() throws {
    let folder = try CleanArchive().write()
    let file = try ArchiveLocation(path: folder.folder + "/archive.json")
    #expect(try Repaired(file, isFolder: false).location.folder.hasSuffix("/whole") == false)
    var paged = CleanArchive()
    paged.head["next_url"] = #""older/page%201.json""#
    var second = CleanArchive()
    second.items = [CleanArchive.item("z"), CleanArchive.item("a")]
    let archive = try paged.write()
    try FileManager.default.createDirectory(
      atPath: archive.folder + "/older", withIntermediateDirectories: false)
    try archive.write(second.page, to: "older/page 1.json")
    let repaired = try Repaired(
      ArchiveLocation(path: archive.folder + "/archive.json"), isFolder: false)
    #expect(try repaired.errors() == [])
    #expect(repaired.report.pageCount == 2 && repaired.report.itemCount == 4)
  }
}

extension ArchiveLocation {
  /// The first article.
  fileprivate func firstArticle() throws -> Article {
    var articles: [Article] = []
    _ = try scanAll { item in
      articles.append(try item.article().get().article)
      return .stop
    }
    return articles[0]
  }
}
