import Catalog
import Foundation
import GRDB

/// Notes and highlights.
///
///     let former = try notebook.keep(note.changed(body: "Better.", tags: []), in: archive)
///     try notebook.annotation(note.id)?.body                            // "Better."
///     try notebook.annotations(of: "on-prisons", in: archive).count     // 1
extension ReaderNotebook {
  /// Keeps a note, in the place of one of the same id where there is one; tells which that was.
  @discardableResult
  public func keep(_ annotation: Annotation, in archive: ArchiveKey) throws -> Annotation? {
    try write { db in
      let former = try Self.annotation(annotation.id, db)
      try Self.put(annotation, in: archive.rowID, db)
      return former
    }
  }

  /// Keeps notes, all or none; those of an id that is known take its place.
  public func keep(_ annotations: [Annotation], in archive: ArchiveKey) throws {
    try write { db in
      for annotation in annotations { try Self.put(annotation, in: archive.rowID, db) }
    }
  }

  /// Deletes a note, and tells what it was; nil where there is none of that id.
  @discardableResult
  public func removeAnnotation(_ id: String) throws -> Annotation? {
    try write { db in
      let former = try Self.annotation(id, db)
      try db.execute(sql: "DELETE FROM annotation WHERE id = ?", arguments: [id])
      return former
    }
  }

  /// The note of an id; nil where there is none.
  public func annotation(_ id: String) throws -> Annotation? {
    try read { db in try Self.annotation(id, db) }
  }

  /// The notes of an article: those on the whole of it, then those on passages, in the order of the
  /// text.
  public func annotations(of item: String, in archive: ArchiveKey) throws -> [Annotation] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM annotation WHERE archive = ? AND item = ?
          ORDER BY paragraph, position, createdAt, id
          """, arguments: [archive.rowID, item]
      ).map(Annotation.init)
    }
  }

  /// How many notes there are on articles; those without any are left out.
  public func annotationCounts(
    of items: [String], in archive: ArchiveKey
  ) throws -> [String: Int] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT count(*) FROM annotation WHERE archive = ? AND item = ?")
      var counts: [String: Int] = [:]
      for item in items {
        let count = try Int.fetchOne(statement, arguments: [archive.rowID, item]) ?? 0
        if count > 0 { counts[item] = count }
      }
      return counts
    }
  }

  // MARK: - Taking back

  /// Takes back that a note was made, or that it was changed from what it was before; does nothing where
  /// it was changed since then, as another reader may have done.
  public func takeBack(
    _ annotation: Annotation, former: Annotation?, in archive: ArchiveKey
  ) throws {
    try write { db in
      let kept = try Self.annotation(annotation.id, db)
      guard let kept, kept.modifiedAt == annotation.modifiedAt, kept.body == annotation.body,
        kept.tags == annotation.tags
      else { return }
      guard let former else {
        return try db.execute(sql: "DELETE FROM annotation WHERE id = ?", arguments: [kept.id])
      }
      try Self.put(former, in: archive.rowID, db)
    }
  }

  /// Takes back that a note was deleted; does nothing where there is one of its id again.
  public func restore(_ annotation: Annotation, in archive: ArchiveKey) throws {
    try write { db in
      guard try Self.annotation(annotation.id, db) == nil else { return }
      try Self.put(annotation, in: archive.rowID, db)
    }
  }

  // MARK: - Rows

  static func annotation(_ id: String, _ db: Database) throws -> Annotation? {
    try Row.fetchOne(db, sql: "SELECT * FROM annotation WHERE id = ?", arguments: [id])
      .map(Annotation.init)
  }

  /// Writes a note, and the words by which it is found.
  static func put(_ annotation: Annotation, in archive: Int64, _ db: Database) throws {
    let others = ["archive"] + Annotation.columns.filter { $0 != "id" }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO annotation (archive, \(Annotation.columns.joined(separator: ", ")))
        VALUES (\((["?"] + Annotation.columns.map { _ in "?" }).joined(separator: ", ")))
        ON CONFLICT (id) DO UPDATE SET
          \(others.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        RETURNING number
        """)
    let number = try Int64.fetchOne(
      statement, arguments: StatementArguments([archive] + annotation.arguments))
    let words = AnnotationWords(annotation)
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO annotationWords VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      number, annotation.language, words.folded, words.stems, words.labels,
    ])
  }
}
