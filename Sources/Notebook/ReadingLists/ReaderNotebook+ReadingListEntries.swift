import Foundation
import GRDB

/// What is on reading lists.
extension ReaderNotebook {
  /// Puts an article or a passage on a list, which is made where there is none of that name.
  ///
  /// - Parameter index: Before which one, from 0; nil at the end. An entry of the same id is moved there.
  public func add(
    _ entry: ReadingListEntry, to name: String, at index: Int? = nil, in archive: ArchiveKey,
    now: Date = Date()
  ) throws {
    try write { db in
      let made = ReadingList(name: name, createdAt: now)
      let number =
        try Self.number(ofList: name, in: archive.rowID, db)
        ?? Self.insert(made, in: archive.rowID, db)
      try Self.change(number, at: now, db) { entries in
        entries.removeAll { $0.id == entry.id }
        entries.insert(entry, at: min(max(0, index ?? entries.count), entries.count))
      }
    }
  }

  /// Takes an entry off a list, and tells what it was and where it stood; nil where it is not there.
  @discardableResult
  public func removeEntry(
    _ id: String, from name: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> (entry: ReadingListEntry, index: Int)? {
    try changeEntries(of: name, in: archive, at: now) { entries in
      guard let index = entries.firstIndex(where: { $0.id == id }) else { return nil }
      return (entries.remove(at: index), index)
    }
  }

  /// Moves an entry of a list, and tells where it stood; nil where it is not there.
  ///
  /// - Parameter index: Where it is to stand, from 0, counted without itself.
  @discardableResult
  public func moveEntry(
    _ id: String, of name: String, to index: Int, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> Int? {
    try changeEntries(of: name, in: archive, at: now) { entries in
      guard let former = entries.firstIndex(where: { $0.id == id }) else { return nil }
      let entry = entries.remove(at: former)
      entries.insert(entry, at: min(max(0, index), entries.count))
      return former
    }
  }

  /// Says something else of an entry, and tells what was said; nil where it is not there.
  @discardableResult
  public func setRemark(
    _ remark: String, ofEntry id: String, on name: String, in archive: ArchiveKey,
    at now: Date = Date()
  ) throws -> String? {
    try changeEntries(of: name, in: archive, at: now) { entries in
      guard let index = entries.firstIndex(where: { $0.id == id }) else { return nil }
      let former = entries[index]
      entries[index] = ReadingListEntry(
        id: former.id, item: former.item, title: former.title, anchor: former.anchor,
        remark: remark, addedAt: former.addedAt, modifiedAt: now)
      return former.remark
    }
  }

  /// The names of the lists on which an article stands, with a passage of it too.
  public func readingLists(with item: String, in archive: ArchiveKey) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT name FROM readingList JOIN readingListEntry ON list = number
          WHERE archive = ? AND item = ? ORDER BY name COLLATE NOCASE, name
          """, arguments: [archive.rowID, item])
    }
  }

  // MARK: - Rows

  private func changeEntries<Result>(
    of name: String, in archive: ArchiveKey, at now: Date,
    _ change: (inout [ReadingListEntry]) -> Result?
  ) throws -> Result? {
    try write { db in
      guard let number = try Self.number(ofList: name, in: archive.rowID, db) else { return nil }
      return try Self.change(number, at: now, db, change)
    }
  }

  /// Changes what is on a list, and its order.
  private static func change<Result>(
    _ number: Int64, at now: Date, _ db: Database,
    _ change: (inout [ReadingListEntry]) -> Result
  ) throws -> Result {
    let sql = "SELECT * FROM readingListEntry WHERE list = ? ORDER BY position"
    let former = try Row.fetchAll(db, sql: sql, arguments: [number]).map(ReadingListEntry.init)
    var entries = former
    let result = change(&entries)
    guard entries != former else { return result }
    try db.execute(sql: "DELETE FROM readingListEntry WHERE list = ?", arguments: [number])
    try put(entries, onList: number, db)
    try noteChange(ofList: number, at: now, db)
    return result
  }

  /// Writes what is on an empty list.
  static func put(_ entries: [ReadingListEntry], onList number: Int64, _ db: Database) throws {
    let names = ["list", "position"] + ReadingListEntry.columns
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO readingListEntry (\(names.joined(separator: ", ")))
        VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
        """)
    for (position, entry) in entries.enumerated() {
      try statement.execute(
        arguments: StatementArguments([number, position] + entry.arguments))
    }
  }
}
