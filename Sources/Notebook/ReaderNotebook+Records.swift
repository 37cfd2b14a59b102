import Foundation
import GRDB

extension ReaderNotebook {
  /// All that the notebook holds.
  public func records() throws -> NotebookRecords {
    try read { db in
      var records = NotebookRecords()
      for row in try Row.fetchAll(db, sql: "SELECT * FROM archive ORDER BY id") {
        var archive = NotebookRecords.Archive(
          identity: row["identity"], path: row["path"], openedAt: row["openedAt"])
        let key: Int64 = row["id"]
        archive.articles = try Self.articles(of: key, db)
        archive.searches = try Self.searches(of: key, db)
        archive.marks = try Self.marks(of: key, db)
        archive.lines = try Self.lines(of: key, db)
        archive.notes = try Self.notes(of: key, db)
        archive.readingLists = try Self.readingLists(recordedOf: key, db)
        records.archives.append(archive)
      }
      return records
    }
  }

  private static func articles(
    of archive: Int64, _ db: Database
  ) throws -> [NotebookRecords.Article] {
    let sql = "SELECT * FROM article WHERE archive = ? ORDER BY item"
    return try Row.fetchAll(db, sql: sql, arguments: [archive]).map { row in
      NotebookRecords.Article(
        item: row["item"], readAt: row["readAt"], starredAt: row["starredAt"],
        visitedAt: row["visitedAt"], place: Place(row),
        detached: try Self.detached(of: row["item"], in: archive, db))
    }
  }

  private static func searches(
    of archive: Int64, _ db: Database
  ) throws -> [NotebookRecords.Search] {
    let sql = "SELECT * FROM search WHERE archive = ? ORDER BY query"
    return try Row.fetchAll(db, sql: sql, arguments: [archive]).map { row in
      NotebookRecords.Search(
        query: row["query"], searchedAt: row["searchedAt"], savedAt: row["savedAt"])
    }
  }

  // MARK: - Merging

  /// Adds records to the notebook, each to the one of the same archive and item or query: nothing that
  /// is known is lost. What was read, starred or saved in either stays so, since the earlier time; of
  /// two places, searches, marks, lines and notes the later one holds. Doing it twice changes nothing
  /// more.
  public func merge(_ records: NotebookRecords) throws {
    try write { db in
      for archive in records.archives {
        let key = try Self.merge(archive, db)
        for article in archive.articles { try Self.merge(article, in: key, db) }
        for search in archive.searches { try Self.merge(search, in: key, db) }
        for mark in archive.marks ?? [] { try Self.merge(mark, in: key, db) }
        for line in archive.lines ?? [] { try Self.merge(line, in: key, db) }
        for note in archive.notes ?? [] { try Self.merge(note.annotation, in: key, db) }
        for list in archive.readingLists ?? [] { try Self.merge(list, in: key, db) }
      }
    }
  }

  private static func merge(_ archive: NotebookRecords.Archive, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO archive (identity, path, openedAt) VALUES (?, ?, ?)
        ON CONFLICT (identity) DO UPDATE SET
          path = iif(excluded.openedAt > openedAt, excluded.path, path),
          openedAt = max(excluded.openedAt, openedAt)
        """, arguments: [archive.identity, archive.path, archive.openedAt])
    let sql = "SELECT id FROM archive WHERE identity = ?"
    return try Int64.fetchOne(db, sql: sql, arguments: [archive.identity]) ?? 0
  }

  private static func merge(
    _ article: NotebookRecords.Article, in archive: Int64, _ db: Database
  ) throws {
    let isLater = "coalesce(excluded.visitedAt, 0) > coalesce(visitedAt, 0)"
    let places = Place.columns.map { name in
      "\(name) = iif(\(isLater), excluded.\(name), \(name))"
    }
    try db.execute(
      sql: """
        INSERT INTO article (
          archive, item, readAt, starredAt, visitedAt, \(Place.columns.joined(separator: ", "))
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (archive, item) DO UPDATE SET
          readAt = \(earlier("readAt")), starredAt = \(earlier("starredAt")),
          \(places.joined(separator: ", ")), visitedAt = \(later("visitedAt"))
        """,
      arguments: StatementArguments(
        [archive, article.item, article.readAt, article.starredAt, article.visitedAt]
          + (article.place?.arguments ?? Place.columns.map { _ in nil })))
    for detached in article.detached ?? [] {
      try merge(detached, of: article.item, in: archive, db)
    }
  }

  private static func merge(
    _ search: NotebookRecords.Search, in archive: Int64, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO search (archive, query, searchedAt, savedAt) VALUES (?, ?, ?, ?)
        ON CONFLICT (archive, query) DO UPDATE SET
          searchedAt = \(later("searchedAt")), savedAt = \(earlier("savedAt"))
        """, arguments: [archive, search.query, search.searchedAt, search.savedAt])
  }

  /// The earlier of two times, or the one that is known.
  private static func earlier(_ column: String) -> String {
    "coalesce(min(excluded.\(column), \(column)), \(column), excluded.\(column))"
  }

  private static func later(_ column: String) -> String {
    "coalesce(max(excluded.\(column), \(column)), \(column), excluded.\(column))"
  }
}

extension NotebookRecords {
  /// The records as JSON, members in their order, so that equal notebooks are equal files.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// The records that a file holds.
  ///
  /// - Throws: `NotebookError.notRecords`, with the reason, where it holds none that can be read.
  public init(json: Data) throws {
    struct Head: Decodable {
      let format: String?
      let version: Int?
    }
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: json), head.format == Self.format else {
      throw NotebookError.notRecords(.noNotebook)
    }
    guard let version = head.version, version <= Self.version else {
      throw NotebookError.notRecords(.newer)
    }
    do {
      self = try decoder.decode(Self.self, from: json)
    } catch DecodingError.keyNotFound(let key, let context) {
      throw NotebookError.notRecords(
        .missing(key.stringValue, in: Self.path(context.codingPath)))
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      throw NotebookError.notRecords(.otherKind(Self.path(context.codingPath)))
    } catch {
      throw NotebookError.notRecords(.notWhole)
    }
  }

  /// A place in the file, as a JSON Pointer.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
  }
}
