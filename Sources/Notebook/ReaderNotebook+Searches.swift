import Foundation
import GRDB

extension ReaderNotebook {
  /// Notes that a query was searched now.
  public func noteSearch(
    _ query: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws {
    try setTime("searchedAt", of: query, in: archive, to: now.timeIntervalSince1970)
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

  /// Saves a query, or takes it away from those that are saved.
  public func setSaved(
    _ isSaved: Bool, query: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws {
    try setTime(
      "savedAt", of: query, in: archive, to: isSaved ? now.timeIntervalSince1970 : nil)
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

  private func setTime(
    _ column: String, of query: String, in archive: ArchiveKey, to time: Double?
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO search (archive, query, \(column)) VALUES (?, ?, ?)
          ON CONFLICT (archive, query) DO UPDATE SET \(column) = excluded.\(column)
          """, arguments: [archive.rowID, query, time])
    }
  }
}
