import Foundation
import GRDB

extension ReaderNotebook {
  /// The ids of an archive's items that were begun and not read to their end, the one visited last
  /// first.
  public func begunItems(in archive: ArchiveKey) throws -> [String] {
    try visited("progress > 0 AND progress < 1", in: archive)
  }

  /// The ids of an archive's items that were opened, the one visited last first.
  public func visitedItems(in archive: ArchiveKey) throws -> [String] {
    try visited("1", in: archive)
  }

  private func visited(_ condition: String, in archive: ArchiveKey) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT item FROM article WHERE archive = ? AND visitedAt IS NOT NULL AND \(condition)
          ORDER BY visitedAt DESC
          """, arguments: [archive.rowID])
    }
  }
}

// MARK: - Many at once

extension ReaderNotebook {
  /// Marks articles as read, all with the same time; those that were read already keep theirs.
  ///
  ///     let time = Date()
  ///     try notebook.markRead(items, in: archive, at: time)
  ///     try notebook.unmarkRead(at: time, in: archive)   // as before
  ///
  /// The notebook is written in parts, so that it can be used meanwhile.
  public func markRead(_ items: [String], in archive: ArchiveKey, at now: Date) throws {
    for start in stride(from: 0, to: items.count, by: Self.part) {
      try write { db in
        let statement = try db.cachedStatement(
          sql: """
            INSERT INTO article (archive, item, readAt) VALUES (?, ?, ?)
            ON CONFLICT (archive, item) DO UPDATE SET readAt = coalesce(readAt, excluded.readAt)
            """)
        for item in items[start..<min(start + Self.part, items.count)] {
          try statement.execute(arguments: [archive.rowID, item, now.timeIntervalSince1970])
        }
      }
    }
  }

  /// Takes back that articles were marked as read at that time.
  public func unmarkRead(at time: Date, in archive: ArchiveKey) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE article SET readAt = NULL WHERE archive = ? AND readAt = ?",
        arguments: [archive.rowID, time.timeIntervalSince1970])
      try Self.removeBlankArticles(of: archive, db)
    }
  }

  /// Articles that are marked in one transaction: some 20 ms.
  private static let part = 5000
}
