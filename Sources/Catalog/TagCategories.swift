import GRDB

/// Categories for archives that declare none: their most frequent tags.
///
/// The 20 most frequent tags among those on at least 1 % of the articles; an article is under its
/// most frequent one, the rest under *Other*.
enum TagCategories {
  private static let most = 20

  static func assign(_ db: Database) throws {
    let frequent = try frequentTags(db)
    guard !frequent.isEmpty else { return }
    var ids: [String: (rank: Int, id: Int64)] = [:]
    for (rank, tag) in frequent.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO category (key, title, position) VALUES (?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET position = excluded.position
          """, arguments: [tag, tag, rank])
      let sql = "SELECT id FROM category WHERE key = ?"
      ids[tag] = (rank, try Int64.fetchOne(db, sql: sql, arguments: [tag]) ?? 0)
    }
    var moves: [(article: Int64, category: Int64)] = []
    try forEachArticle(db) { article, tags in
      if let best = tags.compactMap({ ids[$0] }).min(by: { $0.rank < $1.rank }) {
        moves.append((article, best.id))
      }
    }
    let update = try db.cachedStatement(
      sql: "UPDATE article SET category = ?1 WHERE id = ?2 AND category <> ?1")
    for move in moves { try update.execute(arguments: [move.category, move.article]) }
  }

  private static func frequentTags(_ db: Database) throws -> ArraySlice<String> {
    var counts: [String: Int] = [:]
    let articles = try ArticleCatalog.count(of: Listing(), db)
    try forEachArticle(db) { _, tags in
      for tag in Set(tags) { counts[tag, default: 0] += 1 }
    }
    return counts.filter { $0.value * 100 >= articles }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).prefix(most)
  }

  private static func forEachArticle(
    _ db: Database, _ visit: (Int64, [String]) -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, tags FROM article WHERE tags <> ''")
    while let row = try rows.next() {
      let tags: String = row["tags"]
      visit(row["id"], tags.split(separator: "\n").map(String.init))
    }
  }
}
