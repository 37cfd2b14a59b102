import Foundation
import GRDB

/// Reading lists as wholes.
extension ReaderNotebook {
  /// The lists of an archive with what is on them, by name.
  public func readingLists(in archive: ArchiveKey) throws -> [ReadingList] {
    try read { db in try Self.readingLists(of: archive.rowID, db) }
  }

  /// The list of a name; nil where there is none.
  public func readingList(named name: String, in archive: ArchiveKey) throws -> ReadingList? {
    try read { db in try Self.readingList(named: name, in: archive.rowID, db) }
  }

  /// Makes an empty list.
  ///
  /// - Returns: false where there is one of that name already, which stays as it is.
  @discardableResult
  public func makeReadingList(
    named name: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> Bool {
    try write { db in
      guard try Self.number(ofList: name, in: archive.rowID, db) == nil else { return false }
      _ = try Self.insert(ReadingList(name: name, createdAt: now), in: archive.rowID, db)
      return true
    }
  }

  /// Gives a list another name.
  ///
  /// - Returns: false where there is no such list, or another one has that name: nothing is changed then.
  @discardableResult
  public func renameReadingList(
    _ name: String, to other: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> Bool {
    try write { db in
      guard let number = try Self.number(ofList: name, in: archive.rowID, db) else { return false }
      if name == other { return true }
      guard try Self.number(ofList: other, in: archive.rowID, db) == nil else { return false }
      try db.execute(
        sql: "UPDATE readingList SET name = ? WHERE number = ?", arguments: [other, number])
      try Self.noteChange(ofList: number, at: now, db)
      return true
    }
  }

  /// Deletes a list, and tells what was on it; nil where there is none of that name. The articles and
  /// their notes stay.
  @discardableResult
  public func removeReadingList(
    named name: String, in archive: ArchiveKey
  ) throws -> ReadingList? {
    try write { db in
      let former = try Self.readingList(named: name, in: archive.rowID, db)
      try db.execute(
        sql: "DELETE FROM readingList WHERE archive = ? AND name = ?",
        arguments: [archive.rowID, name])
      return former
    }
  }

  /// Keeps a list as it is told, in the place of one of its name: so what was done to it is taken back.
  public func keep(_ list: ReadingList, in archive: ArchiveKey) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM readingList WHERE archive = ? AND name = ?",
        arguments: [archive.rowID, list.name])
      _ = try Self.insert(list, in: archive.rowID, db)
    }
  }

  // MARK: - Rows

  static func readingLists(of archive: Int64, _ db: Database) throws -> [ReadingList] {
    let sql = "SELECT * FROM readingList WHERE archive = ? ORDER BY name COLLATE NOCASE, name"
    return try Row.fetchAll(db, sql: sql, arguments: [archive]).map { try list($0, db) }
  }

  static func readingList(
    named name: String, in archive: Int64, _ db: Database
  ) throws -> ReadingList? {
    let sql = "SELECT * FROM readingList WHERE archive = ? AND name = ?"
    return try Row.fetchOne(db, sql: sql, arguments: [archive, name]).map { try list($0, db) }
  }

  private static func list(_ row: Row, _ db: Database) throws -> ReadingList {
    let sql = "SELECT * FROM readingListEntry WHERE list = ? ORDER BY position"
    let entries = try Row.fetchAll(db, sql: sql, arguments: [row["number"] as Int64])
    return ReadingList(
      name: row["name"], entries: entries.map(ReadingListEntry.init),
      createdAt: Date(timeIntervalSince1970: row["createdAt"]),
      modifiedAt: Date(timeIntervalSince1970: row["modifiedAt"]))
  }

  static func number(
    ofList name: String, in archive: Int64, _ db: Database
  ) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT number FROM readingList WHERE archive = ? AND name = ?",
      arguments: [archive, name])
  }

  /// Writes a list that is not there; its number.
  static func insert(_ list: ReadingList, in archive: Int64, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO readingList (archive, name, createdAt, modifiedAt) VALUES (?, ?, ?, ?)",
      arguments: [
        archive, list.name, list.createdAt.timeIntervalSince1970,
        list.modifiedAt.timeIntervalSince1970,
      ])
    let number = db.lastInsertedRowID
    try put(list.entries, onList: number, db)
    return number
  }

  static func noteChange(ofList number: Int64, at now: Date, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE readingList SET modifiedAt = max(modifiedAt, ?) WHERE number = ?",
      arguments: [now.inMilliseconds.timeIntervalSince1970, number])
  }
}
