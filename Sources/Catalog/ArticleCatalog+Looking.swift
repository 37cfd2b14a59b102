import Archive
import GRDB

extension ArticleCatalog {
  /// Opens a catalog that is there, to be looked at alone: nothing in it is changed, mended or
  /// deleted.
  ///
  /// - Throws: `CatalogError.unusable` where it is of another version or another archive, `.damaged`
  ///   or `.failed` where it cannot be read.
  public static func look(at path: String, of location: ArchiveLocation) throws -> ArticleCatalog {
    try CatalogError.translating { try ArticleCatalog(lookingAt: path, of: location) }
  }

  /// What SQLite finds wrong with the file; nil where all is well.
  ///
  /// - Parameter isThorough: Whether every page of it is read.
  public func damage(isThorough: Bool) throws -> String? {
    let check = isThorough ? "PRAGMA quick_check(1)" : "SELECT 'ok' FROM sqlite_schema LIMIT 1"
    do {
      let answer = try read { db in try String.fetchOne(db, sql: check) }
      return answer == "ok" ? nil : answer
    } catch let error as CatalogError {
      guard case .damaged = error else { throw error }
      return error.description
    }
  }

  /// An article as the catalog knows it.
  public struct StoredItem: Sendable, Equatable {
    /// The item's id.
    public let id: String
    /// The page, by its name in the archive's folder.
    public let page: String
    /// Where its bytes begin in the page.
    public let offset: Int
    /// How many bytes it has.
    public let length: Int
    /// The hash of its bytes.
    package let hash: Int64
  }

  /// How many articles it has.
  public func storedItemCount() throws -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0 }
  }

  /// Gives all articles in the order of the pages and of the items in them.
  public func forEachStoredItem(_ visit: (StoredItem) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT article.item, page.name, article.offset, article.length, article.hash
          FROM article JOIN page ON page.id = article.page
          ORDER BY page.position, article.offset
          """)
      while let row = try rows.next() {
        try visit(
          StoredItem(id: row[0], page: row[1], offset: row[2], length: row[3], hash: row[4]))
      }
    }
  }
}
