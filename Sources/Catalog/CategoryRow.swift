import GRDB

/// A category of the archive, with the number of its articles.
public struct CategoryRow: Hashable, Sendable, Identifiable {
  /// Its number in this catalog.
  public let id: Int64

  /// Its id in the archive; for an archive without our extension, the tag that serves as one.
  public let key: String

  /// What is shown.
  public let title: String

  /// What the archive says of it, or empty.
  public let summary: String

  /// How many articles it has.
  public let count: Int
}

extension CategoryRow {
  /// The id and the title of the category of articles that name none.
  static let (otherKey, otherTitle) = ("other", "Other")

  /// Whether it is that of articles that name none, and has no title of the archive's own.
  public var isOther: Bool { key == Self.otherKey && title == Self.otherTitle }
}

extension CategoryRow: FetchableRecord {
  /// A category from a row of the table `category`.
  public init(row: Row) {
    id = row["id"]
    key = row["key"]
    title = row["title"]
    summary = row["summary"]
    count = row["count"]
  }
}

extension ArticleCatalog {
  /// The categories that have articles, in the archive's order.
  public func categories() throws -> [CategoryRow] {
    try read { db in try Self.categories(db) }
  }

  static func categories(_ db: Database) throws -> [CategoryRow] {
    try CategoryRow.fetchAll(
      db, sql: "SELECT * FROM category WHERE count > 0 ORDER BY position, title")
  }

  /// How many articles of each category are among those items, by the category's number.
  public func counts(ofItems items: [String]) throws -> [Int64: Int] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT category FROM article WHERE item = ?")
      var counts: [Int64: Int] = [:]
      for item in items {
        if let category = try Int64.fetchOne(statement, arguments: [item]) {
          counts[category, default: 0] += 1
        }
      }
      return counts
    }
  }
}
