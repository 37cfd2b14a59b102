import Archive
import Foundation
import Signing
import TestSupport
import Testing

@testable import Publishing

/// The manifest, what is removed, and what is kept between two publications.
struct PublicationTests {
  private let day = 86_400

  @Test func `the version grows only when something has changed`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    let key = SecretKey.new()
    func publish(at seconds: Int, expires: Int? = nil) throws -> PublishingReport {
      try desk.publish {
        $0.key = key
        $0.date = Timestamp(seconds: seconds)
        $0.expires = expires.map { Timestamp(seconds: $0) }
      }
    }
    #expect(try publish(at: 1).version == 1)
    #expect(try publish(at: 2).isUnchanged)
    #expect(try desk.manifest.date == Timestamp(seconds: 1))
    let prolonged = try publish(at: 3, expires: 9)
    #expect(prolonged.version == 1 && prolonged.isManifestWritten)
    #expect(try desk.manifest.expires == Timestamp(seconds: 9))
    try desk.archive.write(TemporaryArchive.page([item("a", title: "New")]), to: "archive.json")
    #expect(try publish(at: 4, expires: 9).version == 2)
    #expect(try desk.manifest.date == Timestamp(seconds: 4))
  }

  @Test func `a signature that was lost or altered is written again`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    let key = SecretKey.new()
    try desk.publish { $0.key = key }
    let path = desk.output + "/manifest.json.minisig"
    for damage in [nil, Data("x".utf8)] {
      if let damage {
        try damage.write(to: URL(filePath: path))
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
      try desk.publish { $0.key = key }
      let signature = try Signature(desk.text("manifest.json.minisig"))
      try key.publicKey.check(signature, of: Array(desk.text("manifest.json").utf8))
    }
  }

  @Test func `pages of the site that are gone are removed, and no file of others`() throws {
    let desk = try PublishingDesk(items: [item("a"), item("b")])
    try desk.publish()
    let old = try FolderSnapshot(desk.output)
    for name in ["articles/mine.html", "years/mine.html", "about.html", "CNAME"] {
      try Data("<p>mine</p>".utf8).write(to: URL(filePath: desk.output + "/" + name))
    }
    try desk.archive.write(TemporaryArchive.page([item("a")]), to: "archive.json")
    #expect(try desk.publish().removedFiles == 1)
    let new = try FolderSnapshot(desk.output)
    #expect(new.files["articles/mine.html"] != nil && new.files["about.html"] != nil)
    #expect(new.files["years/mine.html"] != nil && new.files["CNAME"] != nil)
    #expect(old.files.keys.count { $0.contains("/b-") } == 1)
    #expect(new.files.keys.count { $0.contains("/b-") } == 0)
  }

  @Test func `without the site, that of before is removed`() throws {
    let desk = try PublishingDesk(items: [item("a"), item("b")])
    try desk.publish()
    let report = try desk.publish { $0.hasSite = false }
    #expect(report.version == 1)
    let files = try FolderSnapshot(desk.output).files.keys
    #expect(Set(files) == ["archive.json", "feed.json", "manifest.json"])
    #expect(!FileManager.default.fileExists(atPath: desk.output + "/articles"))
  }

  @Test func `a page of the site that was deleted comes back`() throws {
    let desk = try PublishingDesk(items: [item("a"), item("b")])
    try desk.publish()
    let old = try FolderSnapshot(desk.output)
    for name in old.files.keys where name.hasSuffix(".html") {
      try FileManager.default.removeItem(atPath: desk.output + "/" + name)
    }
    try desk.publish()
    #expect(try FolderSnapshot(desk.output) == old)
  }

  @Test func `a page that was altered is written again`() throws {
    let desk = try PublishingDesk(items: (0..<12).map { item("i\($0)") })
    try desk.publish()
    let old = try FolderSnapshot(desk.output)
    let path = desk.output + "/page-0001.json"
    let altered = try desk.text("page-0001.json").replacing("Text", with: "TEXT")
    try Data(altered.utf8).write(to: URL(filePath: path))
    try desk.publish()
    #expect(try FolderSnapshot(desk.output) == old)
  }

  @Test(arguments: [0, 1, 17, 100, 1000]) func `a damaged ledger is no ledger`(place: Int) throws {
    let desk = try PublishingDesk(items: (0..<12).map { item("i\($0)") })
    try desk.publish()
    let old = try FolderSnapshot(desk.output)
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: desk.caches).first { $0.hasSuffix(".ledger") }
    )
    let url = URL(filePath: desk.caches + "/" + name)
    var bytes = try Data(contentsOf: url)
    bytes[place] ^= 0x55
    try bytes.write(to: url)
    #expect(try desk.publish().isUnchanged)
    try bytes.prefix(place).write(to: url)
    #expect(try desk.publish().isUnchanged)
    #expect(try FolderSnapshot(desk.output) == old)
  }

  /// What is wrong with the archive's own members is no reason to give up where items stand.
  @Test func `without a ledger items stay on their pages, whatever the head is`() throws {
    let items = (10..<22).map { item("i\($0)", date: "20\($0)-01-01T00:00:00Z") }
    let head = #""version": "2", "icon": 7,"#
    let desk = try PublishingDesk(items: items, head: head)
    try desk.publish()
    let old = try FolderSnapshot(desk.output)
    #expect(try desk.publish { $0.caches = nil }.isUnchanged)
    let oldest = item("oldest", date: "2001-01-01T00:00:00Z")
    try desk.archive.write(TemporaryArchive.page(items + [oldest], head: head), to: "archive.json")
    try desk.publish { $0.caches = nil }
    let changes = try FolderSnapshot(desk.output).changes(since: old)
    #expect(changes.contains("archive.json"))
    #expect(changes.filter { $0.hasPrefix("page-") }.isEmpty)
  }

  @Test func `items with one id are published once, and counted`() throws {
    let desk = try PublishingDesk(items: [item("a", title: "first"), item("a", title: "second")])
    let report = try desk.publish()
    #expect(report.itemCount == 1 && report.leftOutCount == 1)
    #expect(try desk.text("archive.json").contains("first"))
  }

  @Test func `that an archive goes on elsewhere is told, each time`() throws {
    let desk = try PublishingDesk(
      items: [item("a")], head: #""next_url": "https://example.org/2.json","#)
    for _ in 0..<2 {
      let fault = try #require(try desk.publish().elsewhere)
      #expect(fault.message.english.string.contains("https://example.org/2.json"))
    }
    #expect(try !desk.text("archive.json").contains("next_url"))
  }

  @Test func `an archive without a title is called by what it is known by`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    let page = TemporaryArchive.page([item("a")], head: #""feed_url": "https://example.org/f","#)
    try desk.archive.write(
      page.replacing(#""title": "Test","#, with: #""title": " ","#), to: "archive.json")
    try desk.publish()
    #expect(try desk.text("index.html").contains("<h1>https://example.org/f</h1>"))
  }

  @Test func `what is not licensed is counted`() throws {
    let desk = try PublishingDesk(items: [
      item("a"), #"{"id": "b", "content_text": "x", "_carrel": {"license": {"spdx": "CC0-1.0"}}}"#,
    ])
    #expect(try desk.publish().unlicensedCount == 1)
  }

  @Test func `an item over several lines is published on one, the same`() throws {
    let desk = try PublishingDesk(items: ["{\r\n  \"id\":\n\"a\",\n\"content_text\": \"x\\ny\"}"])
    try desk.publish()
    #expect(try desk.text("archive.json").split(separator: "\n").count == 5)
    #expect(try desk.publish().isUnchanged)
    #expect(try desk.publish { $0.caches = nil }.isUnchanged)
  }

  @Test func `the small feed has the newest twenty, and leads no further`() throws {
    let desk = try PublishingDesk(
      items: (10..<40).map { item("i\($0)", date: "20\($0)-01-01T00:00:00Z") })
    try desk.publish()
    let feed = try JSON(parsing: Array(desk.text("feed.json").utf8)).object
    let ids = (feed?["items"]?.array ?? []).compactMap { $0.object?["id"]?.string }
    #expect(ids == (20..<40).reversed().map { "i\($0)" })
    #expect(feed?["next_url"] == nil)
  }
}
