import Foundation
import GRDB

extension ReaderNotebook {
  /// Sets a mark, and tells which one of its letter it takes the place of.
  @discardableResult
  public func setMark(
    _ mark: Mark, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> Mark? {
    try replaceMark(mark, in: archive, at: now)?.mark
  }

  /// Sets a mark, and tells which one of its letter it takes the place of, and since when that was
  /// set.
  public func replaceMark(
    _ mark: Mark, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> (mark: Mark, since: Date)? {
    try write { db in
      let former = try Self.mark(mark.letter, in: mark.item, archive, db)
      let since = try former.flatMap { try Self.time(of: $0, archive, db) }
      if let former { try Self.remove(former, archive, db) }
      try Self.insert(mark, archive, at: now.timeIntervalSince1970, db)
      return former.map { ($0, Date(timeIntervalSince1970: since ?? 0)) }
    }
  }

  /// Takes a mark away.
  public func removeMark(_ mark: Mark, in archive: ArchiveKey) throws {
    try write { db in try Self.remove(mark, archive, db) }
  }

  /// The mark of a letter: in an article, or for a capital in the archive; nil where it is not set.
  public func mark(_ letter: String, in item: String, _ archive: ArchiveKey) throws -> Mark? {
    try read { db in try Self.mark(letter, in: item, archive, db) }
  }

  /// The marks that can be gone to from an article: its own, by letter, then those of the archive.
  public func marks(in item: String, _ archive: ArchiveKey) throws -> [Mark] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM mark WHERE archive = ? AND (item = ? OR letter <> lower(letter))
          ORDER BY letter = lower(letter) DESC, letter
          """, arguments: [archive.rowID, item]
      ).map(Mark.init)
    }
  }

  private static func time(
    of mark: Mark, _ archive: ArchiveKey, _ db: Database
  ) throws -> Double? {
    try Double.fetchOne(
      db, sql: "SELECT setAt FROM mark WHERE archive = ? AND item = ? AND letter = ?",
      arguments: [archive.rowID, mark.item, mark.letter])
  }

  static func mark(
    _ letter: String, in item: String, _ archive: ArchiveKey, _ db: Database
  ) throws -> Mark? {
    let isOfArchive = Mark.isOfArchive(letter)
    return try Row.fetchOne(
      db,
      sql: """
        SELECT * FROM mark WHERE archive = ? AND letter = ? AND (item = ? OR ?)
        """, arguments: [archive.rowID, letter, item, isOfArchive]
    ).map(Mark.init)
  }

  static func insert(
    _ mark: Mark, _ archive: ArchiveKey, at time: Double, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO mark (
          archive, item, letter, setAt, detachedAt, \(Place.columns.joined(separator: ", "))
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: StatementArguments(
        [
          archive.rowID, mark.item, mark.letter, time,
          mark.detachedAt?.timeIntervalSince1970,
        ] + mark.place.arguments))
  }

  static func remove(_ mark: Mark, _ archive: ArchiveKey, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM mark WHERE archive = ? AND item = ? AND letter = ?",
      arguments: [archive.rowID, mark.item, mark.letter])
  }
}

extension Mark {
  init(_ row: Row) {
    self.init(
      letter: row["letter"], item: row["item"],
      place: Place(row) ?? Place(paragraph: 0, word: 0, progress: 0),
      detachedAt: (row["detachedAt"] as Double?).map(Date.init(timeIntervalSince1970:)))
  }
}

// MARK: - Records

extension ReaderNotebook {
  /// The marks of an archive as they are exported; nil where there are none.
  static func marks(of archive: Int64, _ db: Database) throws -> [NotebookRecords.Mark]? {
    let sql = "SELECT * FROM mark WHERE archive = ? ORDER BY item, letter"
    let marks = try Row.fetchAll(db, sql: sql, arguments: [archive]).map { row in
      NotebookRecords.Mark(
        item: row["item"], letter: row["letter"], place: Mark(row).place, setAt: row["setAt"],
        detachedAt: row["detachedAt"])
    }
    return marks.isEmpty ? nil : marks
  }

  /// Adds a mark to the notebook; of two marks of one letter the later one holds.
  static func merge(_ mark: NotebookRecords.Mark, in archive: Int64, _ db: Database) throws {
    let key = ArchiveKey(rowID: archive)
    if let former = try Self.mark(mark.letter, in: mark.item, key, db) {
      guard try mark.setAt > time(of: former, key, db) ?? 0 else { return }
      try remove(former, key, db)
    }
    let set = Mark(
      letter: mark.letter, item: mark.item, place: mark.place,
      detachedAt: mark.detachedAt.map(Date.init(timeIntervalSince1970:)))
    try insert(set, key, at: mark.setAt, db)
  }
}
