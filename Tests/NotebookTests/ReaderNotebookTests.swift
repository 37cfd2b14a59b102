import Foundation
import Testing

@testable import Notebook

struct ReaderNotebookTests {
  @Test func `an article never opened has no state`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a", path: "/a.json")
    #expect(try notebook.state(of: "x", in: archive) == ArticleState())
  }

  @Test func `reading, starring and places are kept apart`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a", path: "/a.json")
    try notebook.setRead(true, item: "x", in: archive)
    try notebook.setStarred(true, item: "x", in: archive)
    try notebook.setPlace(Place(paragraph: 12, word: 7, progress: 0.5), item: "x", in: archive)
    try notebook.setRead(false, item: "x", in: archive)
    var expected = ArticleState()
    expected.isStarred = true
    expected.place = Place(paragraph: 12, word: 7, progress: 0.5)
    #expect(try notebook.state(of: "x", in: archive) == expected)
    #expect(try notebook.items(.read, in: archive).isEmpty)
  }

  @Test func `two archives with the same item ids do not mix`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let first = try notebook.archive(identity: "a", path: "/a.json")
    let second = try notebook.archive(identity: "b", path: "/b.json")
    try notebook.setRead(true, item: "x", in: first)
    #expect(try notebook.items(.read, in: first) == ["x"])
    #expect(try notebook.items(.read, in: second).isEmpty)
  }

  @Test func `archives that were moved are known where they are now, in the same order`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let stick = try notebook.archive(
      identity: "a", path: "/ada/stick/a", at: Date(timeIntervalSince1970: 2))
    _ = try notebook.archive(identity: "b", path: "/b", at: Date(timeIntervalSince1970: 1))
    try notebook.setRead(true, item: "x", in: stick)
    try notebook.moveArchives { $0.hasPrefix("/ada/") ? "/bo/" + $0.dropFirst(5) : nil }
    #expect(try notebook.archives().map(\.path) == ["/bo/stick/a", "/b"])
    #expect(try notebook.lastArchivePath() == "/bo/stick/a")
    let again = try notebook.archive(identity: "a", path: "/bo/stick/a")
    #expect(try notebook.items(.read, in: again) == ["x"])
  }

  @Test func `the archive opened last is the one remembered, also when it has moved`() throws {
    let notebook = try ReaderNotebook.inMemory()
    #expect(try notebook.lastArchivePath() == nil)
    let key = try notebook.archive(identity: "a", path: "/a", at: Date(timeIntervalSince1970: 1))
    _ = try notebook.archive(identity: "b", path: "/b", at: Date(timeIntervalSince1970: 2))
    #expect(try notebook.lastArchivePath() == "/b")
    let moved = try notebook.archive(
      identity: "a", path: "/new", at: Date(timeIntervalSince1970: 3))
    #expect(moved == key)
    #expect(try notebook.lastArchivePath() == "/new")
  }

  @Test func `the file is its owner's alone and outlives the process`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "notebook.sqlite").path
    do {
      let notebook = try ReaderNotebook.open(at: path)
      let archive = try notebook.archive(identity: "a", path: "/a")
      try notebook.setStarred(true, item: "x", in: archive)
    }
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let reopened = try ReaderNotebook.open(at: path)
    let archive = try reopened.archive(identity: "a", path: "/a")
    #expect(try reopened.state(of: "x", in: archive).isStarred)
  }

  @Test func `two notebooks on one file see each other's stars`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    let first = try ReaderNotebook.open(at: path)
    let second = try ReaderNotebook.open(at: path)
    let archive = try first.archive(identity: "a", path: "/a")
    try first.setStarred(true, item: "x", in: archive)
    try second.setRead(true, item: "x", in: archive)
    let state = try first.state(of: "x", in: archive)
    #expect(state.isStarred && state.isRead)
  }
}

struct NotebookItemsTests {
  @Test func `the items of a state are those of one archive`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a", path: "/a.json")
    let other = try notebook.archive(identity: "b", path: "/b.json")
    try notebook.setRead(true, item: "x", in: archive)
    try notebook.setStarred(true, item: "y", in: archive)
    try notebook.setRead(true, item: "z", in: other)
    #expect(try notebook.items(.read, ofArchive: "a") == ["x"])
    #expect(try notebook.items(.starred, ofArchive: "a") == ["y"])
    #expect(try notebook.items(.read, ofArchive: "never opened") == [])
  }
}
