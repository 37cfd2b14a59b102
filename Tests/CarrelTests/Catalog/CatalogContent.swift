import Archive
import Foundation
import GRDB

@testable import Catalog

/// All that a catalog knows, without what depends on how it came to be: the numbers of its rows.
struct CatalogContent: Equatable {
  let pages: [String]
  let articles: [String]
  let categories: [String]
  let languages: [String]
  let forms: [String]
  let terms: [String]
  let tags: [String]

  /// What SQLite and FTS5 find wrong; empty where all is well.
  let faults: [String]

  /// Reads the catalog in a file.
  init(at path: String, of archive: String) throws {
    let catalog = try ArticleCatalog.open(at: path, of: ArchiveLocation(path: archive))
    func lines(_ sql: String) throws -> [String] {
      try catalog.pool.read { db in
        try Row.fetchAll(db, sql: sql).map { row in
          row.databaseValues.map(\.description).joined(separator: "|")
        }
      }
    }
    pages = try lines("SELECT name, position, size, modified, next, faults FROM page ORDER BY name")
    articles = try lines(
      """
      SELECT item, url, page.name, line, offset, length, hash, category.key, date, day, firstDay,
        postedDay, article.title, titleKey, byline, bylineKey, excerpt, language, words, tags
      FROM article JOIN page ON page.id = article.page JOIN category ON category.id = category
      ORDER BY item
      """)
    categories = try lines("SELECT key, title, count FROM category ORDER BY key")
    languages = try lines("SELECT code, count FROM language ORDER BY code")
    forms = try lines("SELECT word, term FROM form ORDER BY word, term")
    terms = try Self.places(in: "text", of: catalog)
    tags = try Self.places(in: "label", of: catalog)
    faults = try Self.faults(of: catalog)
  }

  /// Where each term stands: article, column and offset.
  private static func places(in table: String, of catalog: ArticleCatalog) throws -> [String] {
    try catalog.pool.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE place USING fts5vocab(\(table), instance)")
      let sql = """
        SELECT place.term || ' ' || item || ' ' || place.col || ' ' || place.offset
        FROM place JOIN article ON article.id = place.doc
        ORDER BY place.term, item, place.col, place.offset
        """
      let places = try String.fetchAll(db, sql: sql)
      try db.execute(sql: "DROP TABLE place")
      return places
    }
  }

  private static func faults(of catalog: ArticleCatalog) throws -> [String] {
    try catalog.pool.write { db in
      try db.execute(sql: "INSERT INTO text (text) VALUES ('integrity-check')")
      try db.execute(sql: "INSERT INTO label (label) VALUES ('integrity-check')")
      return try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    }
  }
}
