import Foundation
import GRDB

/// Places whose words are gone from their article: they are kept apart, and listed, until the words are
/// there again.
///
///     try notebook.detachPlace(of: "on-prisons", in: archive)
///     try notebook.detachedPlaces(of: "on-prisons", in: archive)[0].anchor?.exact   // "The prison …"
extension ReaderNotebook {
  /// Puts the place where an article was left among those that are detached; it has none then.
  public func detachPlace(
    of item: String, in archive: ArchiveKey, at now: Date = Date()
  ) throws {
    try write { db in
      let columns = Place.columns.joined(separator: ", ")
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO detachedPlace (archive, item, detachedAt, \(columns))
          SELECT archive, item, ?, \(columns) FROM article
          WHERE archive = ? AND item = ? AND exact IS NOT NULL
          """, arguments: [now.timeIntervalSince1970, archive.rowID, item])
      guard db.changesCount > 0 else { return }
      try db.execute(
        sql: """
          UPDATE article SET \(Place.columns.map { "\($0) = NULL" }.joined(separator: ", "))
          WHERE archive = ? AND item = ?
          """, arguments: [archive.rowID, item])
    }
  }

  /// Takes a place away from those that are detached: its words are there again. Where the article was
  /// left nowhere since, it is where it was left.
  public func attachPlace(_ place: Place, of item: String, in archive: ArchiveKey) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE article SET \(Place.columns.map { "\($0) = ?" }.joined(separator: ", "))
          WHERE archive = ? AND item = ? AND paragraph IS NULL
          """, arguments: StatementArguments(place.arguments + [archive.rowID, item]))
      try db.execute(
        sql: """
          DELETE FROM detachedPlace
          WHERE archive = ? AND item = ? AND exact = ? AND prefix = ? AND suffix = ?
          """,
        arguments: [
          archive.rowID, item, place.anchor?.exact, place.anchor?.prefix, place.anchor?.suffix,
        ])
    }
  }

  /// The places of an article that are detached, the one that was so first first.
  public func detachedPlaces(of item: String, in archive: ArchiveKey) throws -> [Place] {
    try read { db in
      try Self.detached(of: item, in: archive.rowID, db)?.map(\.place) ?? []
    }
  }

  /// Notes that the words of a mark are gone, or that they are there again.
  public func setDetached(
    _ isDetached: Bool, _ mark: Mark, in archive: ArchiveKey, at now: Date = Date()
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE mark SET detachedAt = iif(?, coalesce(detachedAt, ?), NULL)
          WHERE archive = ? AND item = ? AND letter = ?
          """,
        arguments: [
          isDetached, now.timeIntervalSince1970, archive.rowID, mark.item, mark.letter,
        ])
    }
  }

  // MARK: - Records

  /// The detached places of an article as they are exported; nil where there are none.
  static func detached(
    of item: String, in archive: Int64, _ db: Database
  ) throws -> [NotebookRecords.DetachedPlace]? {
    let sql = """
      SELECT * FROM detachedPlace WHERE archive = ? AND item = ? ORDER BY detachedAt, exact
      """
    let places = try Row.fetchAll(db, sql: sql, arguments: [archive, item]).compactMap { row in
      Place(row).map { NotebookRecords.DetachedPlace(place: $0, detachedAt: row["detachedAt"]) }
    }
    return places.isEmpty ? nil : places
  }

  /// Adds a detached place; of two of the same words the earlier one stays.
  static func merge(
    _ detached: NotebookRecords.DetachedPlace, of item: String, in archive: Int64, _ db: Database
  ) throws {
    guard detached.place.anchor != nil else { return }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO detachedPlace (
          archive, item, detachedAt, \(Place.columns.joined(separator: ", "))
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: StatementArguments(
        [archive, item, detached.detachedAt] + detached.place.arguments))
  }
}
