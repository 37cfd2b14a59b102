import Foundation
import GRDB

extension ReaderNotebook {
  /// Notes that a query was searched now.
  public func noteSearch(
    _ query: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws {
    try write { db in
      try Self.setTime("searchedAt", of: query, in: archive, to: now.timeIntervalSince1970, db)
    }
  }

  /// The queries that were searched in an archive, the latest first.
  public func searches(in archive: ArchiveKey, limit: Int = 500) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT query FROM search WHERE archive = ? AND searchedAt IS NOT NULL
          ORDER BY searchedAt DESC LIMIT ?
          """, arguments: [archive.rowID, limit])
    }
  }

  /// Saves a query, or takes it away from those that are saved; one that is saved stays so since
  /// then.
  ///
  /// - Returns: since when it was saved before; nil where it was not.
  @discardableResult
  public func setSaved(
    _ isSaved: Bool, query: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws -> Date? {
    try write { db in
      let former = try Double.fetchOne(
        db, sql: "SELECT savedAt FROM search WHERE archive = ? AND query = ?",
        arguments: [archive.rowID, query])
      if (former == nil) == isSaved {
        let time = isSaved ? now.timeIntervalSince1970 : nil
        try Self.setTime("savedAt", of: query, in: archive, to: time, db)
      }
      return former.map(Date.init(timeIntervalSince1970:))
    }
  }

  /// The queries that are saved, in the order in which they were.
  public func savedSearches(in archive: ArchiveKey) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT query FROM search WHERE archive = ? AND savedAt IS NOT NULL ORDER BY savedAt, query
          """, arguments: [archive.rowID])
    }
  }

  /// Sets a time of a query; one that is neither searched nor saved is not kept.
  static func setTime(
    _ column: String, of query: String, in archive: ArchiveKey, to time: Double?, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO search (archive, query, \(column)) VALUES (?, ?, ?)
        ON CONFLICT (archive, query) DO UPDATE SET \(column) = excluded.\(column)
        """, arguments: [archive.rowID, query, time])
    try db.execute(
      sql: """
        DELETE FROM search
        WHERE archive = ? AND query = ? AND searchedAt IS NULL AND savedAt IS NULL
        """, arguments: [archive.rowID, query])
  }
}
