import Archive
import Distribution
import Foundation
import Signing
import TestSupport
import Testing

@testable import Publishing

/// What is not published, and why; nothing is changed then.
struct RefusalTests {
  private func error(_ body: () throws -> Void) -> PublishingError? {
    do { try body() } catch { return error as? PublishingError }
    return nil
  }

  @Test func `an archive is not published over itself`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    let before = try FolderSnapshot(desk.archive.folder)
    #expect(
      error { try desk.publish(to: desk.archive.folder + "/") }
        == .sameFolder(path: desk.archive.folder + "/"))
    #expect(try FolderSnapshot(desk.archive.folder) == before)
  }

  @Test func `it may be published into its own folder`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    try desk.publish(to: desk.archive.folder + "/public")
    #expect(try desk.publish(to: desk.archive.folder + "/public").isUnchanged)
  }

  @Test func `a folder of other things is left alone`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    let folder = desk.caches + "/own"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(filePath: folder + "/thesis.txt"))
    #expect(error { try desk.publish(to: folder) } == .notEmpty(path: folder))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["thesis.txt"])
  }

  @Test func `hidden files of the folder are no hindrance, and stay`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    try FileManager.default.createDirectory(
      atPath: desk.output + "/.git", withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(filePath: desk.output + "/.nojekyll"))
    try desk.publish()
    #expect(try desk.text(".nojekyll") == "x")
  }

  @Test func `another archive is not published over one`() throws {
    let desk = try PublishingDesk(items: [item("a")], head: "\"_carrel\": {\"id\": \"one\"},")
    try desk.publish()
    let before = try FolderSnapshot(desk.output)
    try desk.archive.write(
      TemporaryArchive.page([item("a")], head: "\"_carrel\": {\"id\": \"two\"},"),
      to: "archive.json")
    #expect(error { try desk.publish() } == .otherArchive(path: desk.output, archive: "one"))
    #expect(try FolderSnapshot(desk.output) == before)
  }

  @Test func `nothing is published while items cannot be read, unless that is wished`() throws {
    let desk = try PublishingDesk(items: [item("a"), "{\"id\": 7", item("b")])
    guard case .unreadable(_, let count, _) = error({ try desk.publish() }) else {
      Issue.record("published")
      return
    }
    #expect(count > 0)
    #expect(!FileManager.default.fileExists(atPath: desk.output))
    let report = try desk.publish { $0.skipsBroken = true }
    #expect(report.itemCount == 2)
    #expect(report.leftOutCount > 0)
  }

  @Test func `an archive of nothing is not published`() throws {
    let desk = try PublishingDesk(items: [])
    let path = desk.archive.folder + "/archive.json"
    #expect(error { try desk.publish() } == .noArticles(path: path))
  }

  @Test func `a key is not changed by chance`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    let (key, other) = (SecretKey.new(), SecretKey.new())
    try desk.publish { $0.key = key }
    let id = key.publicKey.id
    #expect(
      error { try desk.publish() } == .otherKey(path: desk.output, former: id, key: nil))
    #expect(
      error { try desk.publish { $0.key = other } }
        == .otherKey(path: desk.output, former: id, key: other.publicKey.id))
    try desk.publish {
      $0.key = other
      $0.mayChangeKey = true
    }
    #expect(try desk.manifest.key == other.publicKey)
    try desk.publish { $0.mayChangeKey = true }
    #expect(try FolderSnapshot(desk.output).files["manifest.json.minisig"] == nil)
  }

  @Test func `a damaged manifest is not written over`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    try desk.publish()
    let path = desk.output + "/manifest.json"
    try Data("{".utf8).write(to: URL(filePath: path))
    #expect(error { try desk.publish() } == .manifest(path: path, .noManifest))
  }

  @Test func `two do not publish to one folder at once`() throws {
    let desk = try PublishingDesk(items: [item("a")])
    let lock = try PublishingLock(OutputFolder(desk.output))
    #expect(error { try desk.publish() } == .busy(path: desk.output))
    lock.end()
    try desk.publish()
  }
}
