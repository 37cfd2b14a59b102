import Foundation
import GRDB
import Testing

@testable import Notebook

struct SearchesTests {
  @Test func `searches are told latest first, each once, and saved ones in their order`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a", path: "/a")
    let other = try notebook.archive(identity: "b", path: "/b")
    for (time, query) in ["guild", "mutual aid", "guild", "war"].enumerated() {
      try notebook.noteSearch(query, in: archive, at: Date(timeIntervalSince1970: Double(time)))
    }
    #expect(try notebook.searches(in: archive) == ["war", "guild", "mutual aid"])
    #expect(try notebook.searches(in: archive, limit: 1) == ["war"])
    #expect(try notebook.searches(in: other).isEmpty)
    for (time, query) in ["war", "guild", "peace"].enumerated() {
      let now = Date(timeIntervalSince1970: Double(time))
      try notebook.setSaved(true, query: query, in: archive, at: now)
    }
    try notebook.setSaved(false, query: "guild", in: archive)
    #expect(try notebook.savedSearches(in: archive) == ["war", "peace"])
    #expect(try notebook.searches(in: archive) == ["war", "guild", "mutual aid"])
  }
}

struct MigrationTests {
  /// What the first schemas are, in their order.
  private static let schemas = [
    NotebookSchema.version1, NotebookSchema.version2, NotebookSchema.version3,
    NotebookSchema.version4, NotebookSchema.version5,
  ]

  @Test(arguments: 1...5)
  func `a notebook of any released schema keeps what it has, and takes lines and notes`(
    _ version: Int
  ) throws {
    let queue = try DatabaseQueue()
    var migrator = DatabaseMigrator()
    for (index, schema) in Self.schemas.prefix(version).enumerated() {
      migrator.registerMigration("\(index + 1)") { db in try db.execute(sql: schema) }
    }
    try migrator.migrate(queue)
    try queue.write { db in
      try db.execute(sql: "INSERT INTO archive VALUES (1, 'a', '/a', 1)")
      let names = "archive, item, readAt, starredAt, visitedAt, paragraph, word, progress"
      try db.execute(
        sql: "INSERT INTO article (\(names)) VALUES (1, 'x', 10, 11, 12, 3, 4, 0.5)")
      if version > 1 { try db.execute(sql: "INSERT INTO search VALUES (1, 'guild', 20, 21)") }
      if version > 2 {
        let names = "archive, item, letter, paragraph, word, progress, setAt"
        try db.execute(sql: "INSERT INTO mark (\(names)) VALUES (1, 'x', 'a', 3, 4, 0.5, 9)")
      }
    }
    let notebook = try ReaderNotebook(queue)
    let archive = try notebook.archive(identity: "a", path: "/a")
    try notebook.noteLine("set measure=72", at: .command, in: archive)
    #expect(try notebook.lines(at: .command) == ["set measure=72"])
    let note = Annotation(item: "x", title: "X", target: .article, body: "A note.")
    try notebook.keep(note, in: archive)
    #expect(try notebook.annotations(of: "x", in: archive) == [note])
    try notebook.add(ReadingListEntry(item: "x", title: "X"), to: "Seminar", in: archive)
    #expect(try notebook.readingLists(with: "x", in: archive) == ["Seminar"])
    #expect(try notebook.state(of: "x", in: archive).isStarred)
    #expect(try notebook.savedSearches(in: archive) == (version > 1 ? ["guild"] : []))
    #expect(try notebook.marks(in: "x", archive).map(\.letter) == (version > 2 ? ["a"] : []))
  }

  /// A notebook as the first release made it, with something in it.
  private func firstNotebook() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: NotebookSchema.version1)
      try db.execute(
        sql: """
          INSERT INTO archive VALUES (1, 'a', '/a', 1);
          INSERT INTO article VALUES (1, 'x', 10, NULL, 12, 3, 4, 0.5)
          """)
    }
    try migrator.migrate(queue)
    return queue
  }

  @Test func `a notebook of the first schema keeps all, and takes searches`() throws {
    let notebook = try ReaderNotebook(firstNotebook())
    let archive = try notebook.archive(identity: "a", path: "/a")
    let state = try notebook.state(of: "x", in: archive)
    #expect(state.isRead && !state.isStarred)
    #expect(state.place == Place(paragraph: 3, word: 4, progress: 0.5))
    try notebook.noteSearch("guild", in: archive)
    #expect(try notebook.searches(in: archive) == ["guild"])
  }

  @Test func `a notebook of the second schema keeps its searches, and takes marks`() throws {
    let queue = try firstNotebook()
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { _ in }
    migrator.registerMigration("2") { db in
      try db.execute(sql: NotebookSchema.version2)
      try db.execute(sql: "INSERT INTO search VALUES (1, 'guild', 20, NULL)")
    }
    try migrator.migrate(queue)
    let notebook = try ReaderNotebook(queue)
    let archive = try notebook.archive(identity: "a", path: "/a")
    #expect(try notebook.searches(in: archive) == ["guild"])
    #expect(try notebook.state(of: "x", in: archive).place?.paragraph == 3)
    let mark = Mark(letter: "a", item: "x", place: Place(paragraph: 1, word: 2, progress: 0))
    try notebook.setMark(mark, in: archive)
    #expect(try notebook.marks(in: "x", archive) == [mark])
  }
}
