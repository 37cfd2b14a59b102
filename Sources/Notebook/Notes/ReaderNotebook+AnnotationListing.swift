import Catalog
import GRDB

/// Lists of notes. A list is its notes' numbers, in order; a window of it is read by them.
///
///     var listing = AnnotationListing(in: archive)
///     listing.query = "guild*"
///     let numbers = try notebook.annotationNumbers(of: listing)
///     let rows = try notebook.annotations(numbered: numbers.prefix(20))
extension ReaderNotebook {
  /// The numbers of the notes of a listing, in its order.
  public func annotationNumbers(of listing: AnnotationListing) throws -> [Int64] {
    try read { db in try SQLRequest<Int64>(literal: listing.numbers).fetchAll(db) }
  }

  /// The notes of some numbers, in their order; those that are gone by now are left out.
  public func annotations(numbered numbers: some Collection<Int64>) throws -> [AnnotationRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT annotation.*, archive.identity, archive.path, archive.openedAt
          FROM annotation JOIN archive ON archive.id = annotation.archive WHERE number = ?
          """)
      return try numbers.compactMap { number in
        try Row.fetchOne(statement, arguments: [number]).map(AnnotationRow.init)
      }
    }
  }

  /// The notes of a listing, at most so many.
  public func annotations(
    of listing: AnnotationListing, limit: Int = .max
  ) throws -> [AnnotationRow] {
    try annotations(numbered: annotationNumbers(of: listing).prefix(limit))
  }

  /// The note of an id, or those whose ids begin so.
  public func annotations(named id: String) throws -> [AnnotationRow] {
    let numbers = try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT number FROM annotation WHERE id = ?1
          UNION ALL
          SELECT number FROM annotation WHERE substr(id, 1, length(?1)) = ?1
            AND ?1 <> '' AND NOT EXISTS (SELECT 1 FROM annotation WHERE id = ?1)
          """, arguments: [id])
    }
    return try annotations(numbered: numbers)
  }

  /// The ids of an archive's items whose notes, tags or quotations have some words of a query.
  public func items(noting words: QueryWords, in archive: ArchiveKey) throws -> [String] {
    try items(noting: words, "annotation.archive = \(archive.rowID)")
  }

  /// The same of an archive that may never have been opened; nothing is noted.
  public func items(noting words: QueryWords, ofArchive identity: String) throws -> [String] {
    let archive: SQL = "(SELECT id FROM archive WHERE identity = \(identity))"
    return try items(noting: words, "annotation.archive = \(archive)")
  }

  /// The ids of an archive's items that have notes.
  public func notedItems(in archive: ArchiveKey) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT item FROM annotation WHERE archive = ?",
        arguments: [archive.rowID])
    }
  }

  /// The same of an archive that may never have been opened; nothing is noted.
  public func notedItems(ofArchive identity: String) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT item FROM annotation
          WHERE archive = (SELECT id FROM archive WHERE identity = ?)
          """, arguments: [identity])
    }
  }

  private func items(noting words: QueryWords, _ condition: SQL) throws -> [String] {
    var conditions = NoteConditions()
    let found = conditions.sql(of: words)
    return try read { db in
      try SQLRequest<String>(
        literal: """
          SELECT DISTINCT item FROM annotation JOIN annotationWords USING (number)
          WHERE \(condition) AND \(found)
          """
      ).fetchAll(db)
    }
  }

  /// The tags of an archive's notes, or of all archives, those on most notes first.
  public func annotationTags(in archive: ArchiveKey? = nil) throws -> [String] {
    let lists = try read { db in
      try String.fetchAll(
        db, sql: "SELECT tags FROM annotation WHERE tags <> '' AND archive = coalesce(?, archive)",
        arguments: [archive?.rowID])
    }
    var counts: [Substring: Int] = [:]
    for list in lists { for tag in list.split(separator: "\n") { counts[tag, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { String($0.key) }
  }
}

extension AnnotationListing {
  /// The numbers of the notes, as SQL.
  fileprivate var numbers: SQL {
    var conditions: [SQL] = []
    if let archive { conditions.append("archive = \(archive.rowID)") }
    if let item { conditions.append("item = \(item)") }
    if isDetached { conditions.append("detachedAt IS NOT NULL") }
    var source: SQL = "annotation"
    var maker = NoteConditions()
    let found = [maker.sql(ofQuery: query), tag.map { maker.sql(ofTag: $0) }].compactMap(\.self)
    if !found.isEmpty { source = "annotation JOIN annotationWords USING (number)" }
    let all = conditions + found
    let filter: SQL = all.isEmpty ? "" : "WHERE \(all.joined(separator: " AND "))"
    return "SELECT number FROM \(source) \(filter) ORDER BY \(order.sql)"
  }
}

extension AnnotationListing.Order {
  fileprivate var sql: SQL {
    switch self {
    case .date: "modifiedAt DESC, number DESC"
    case .article:
      "title COLLATE NOCASE, archive, item, modifiedAt DESC, number DESC"
    case .place: "title COLLATE NOCASE, archive, item, paragraph, position, number"
    }
  }
}

extension AnnotationRow {
  fileprivate init(_ row: Row) {
    self.init(
      annotation: Annotation(row), key: ReaderNotebook.ArchiveKey(rowID: row["archive"]),
      archive: KnownArchive(
        identity: row["identity"], path: row["path"], openedAt: row["openedAt"]))
  }
}
