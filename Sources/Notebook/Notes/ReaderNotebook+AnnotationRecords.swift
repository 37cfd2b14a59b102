import Foundation
import GRDB
import Revisions

extension NotebookRecords {
  /// A note or a highlight.
  public struct Note: Codable, Hashable, Sendable {
    /// Its own id, the same in all notebooks.
    public var id: String
    /// The item's id.
    public var item: String
    /// The article's title.
    public var title: String
    /// The article's language, where it is known.
    public var language: String?
    /// The passage; nil for a note on the whole article.
    public var passage: TextAnchor?
    /// Bytes of the article's text before the passage.
    public var position: Int?
    /// What the reader wrote; nil for a highlight.
    public var body: String?
    /// The reader's tags; nil where there are none.
    public var tags: [String]?
    /// When it was made.
    public var createdAt: Double
    /// When it was changed last.
    public var modifiedAt: Double
    /// When it was seen that its words are gone; nil where they are not.
    public var detachedAt: Double?
  }
}

extension NotebookRecords.Note {
  /// A note as it is exported.
  init(_ annotation: Annotation) {
    id = annotation.id
    item = annotation.item
    title = annotation.title
    language = annotation.language
    passage = annotation.anchor
    position = annotation.anchor == nil ? nil : annotation.position
    body = annotation.isHighlight ? nil : annotation.body
    tags = annotation.tags.isEmpty ? nil : annotation.tags
    createdAt = annotation.createdAt.timeIntervalSince1970
    modifiedAt = annotation.modifiedAt.timeIntervalSince1970
    detachedAt = annotation.detachedAt?.timeIntervalSince1970
  }

  /// The note that was exported.
  var annotation: Annotation {
    Annotation(
      id: id, item: item, title: title, language: language,
      target: passage.map { .passage($0) } ?? .article, position: position ?? 0,
      body: body ?? "", tags: tags ?? [], createdAt: Date(timeIntervalSince1970: createdAt),
      modifiedAt: Date(timeIntervalSince1970: modifiedAt),
      detachedAt: detachedAt.map(Date.init(timeIntervalSince1970:)))
  }
}

extension ReaderNotebook {
  /// The notes of an archive as they are exported; nil where there are none.
  static func notes(of archive: Int64, _ db: Database) throws -> [NotebookRecords.Note]? {
    let sql = "SELECT * FROM annotation WHERE archive = ? ORDER BY createdAt, id"
    let notes = try Row.fetchAll(db, sql: sql, arguments: [archive]).map { row in
      NotebookRecords.Note(Annotation(row))
    }
    return notes.isEmpty ? nil : notes
  }

  /// Adds a note to the notebook; of two of one id that which was changed later holds.
  ///
  /// - Returns: whether it was added, or took the place of another.
  @discardableResult
  static func merge(_ annotation: Annotation, in archive: Int64, _ db: Database) throws -> Bool {
    let former = try Self.annotation(annotation.id, db)
    if let former, former.modifiedAt >= annotation.modifiedAt { return false }
    try put(annotation, in: archive, db)
    return true
  }

  /// Adds notes to their archives, all or none; of two of one id that which was changed later holds.
  ///
  /// - Returns: how many were added, or took the place of others.
  public func merge(_ annotations: [ArchiveKey: [Annotation]]) throws -> Int {
    try write { db in
      var count = 0
      for (archive, notes) in annotations {
        count += try notes.count { try Self.merge($0, in: archive.rowID, db) }
      }
      return count
    }
  }
}
