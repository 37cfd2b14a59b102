import Foundation
import GRDB

/// Putting back what was changed, exactly as it was: also since when.
///
///     let former = try notebook.setRead(false, item: "on-prisons", in: archive)
///     try notebook.restore(.read, of: "on-prisons", since: former, in: archive)   // as before
extension ReaderNotebook {
  /// Has an item read, or starred, since a time; not at all where there is none.
  public func restore(
    _ state: KnownState, of item: String, since time: Date?, in archive: ArchiveKey
  ) throws {
    try write { db in
      try Self.put(state, of: item, in: archive, since: time?.timeIntervalSince1970, db)
    }
  }

  /// Has a query saved since a time; not at all where there is none.
  public func restoreSaved(_ query: String, since time: Date?, in archive: ArchiveKey) throws {
    try write { db in
      try Self.setTime("savedAt", of: query, in: archive, to: time?.timeIntervalSince1970, db)
    }
  }

  /// Takes a mark away, and puts back the one that it took the place of; does nothing where the letter
  /// marks something else by now, as another reader may have set it.
  public func takeBack(
    _ mark: Mark, former: Mark?, since time: Date?, in archive: ArchiveKey
  ) throws {
    try write { db in
      guard try Self.mark(mark.letter, in: mark.item, archive, db) == mark else { return }
      try Self.remove(mark, archive, db)
      guard let former else { return }
      try Self.insert(former, archive, at: (time ?? Date()).timeIntervalSince1970, db)
    }
  }

  /// Deletes what is kept of articles, or of one, of which nothing is known any more.
  static func removeBlankArticles(
    of archive: ArchiveKey, item: String? = nil, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        DELETE FROM article
        WHERE archive = ?1 AND readAt IS NULL AND starredAt IS NULL AND visitedAt IS NULL
          \(item == nil ? "" : "AND item = ?2")
        """, arguments: item.map { [archive.rowID, $0] } ?? [archive.rowID])
  }
}
