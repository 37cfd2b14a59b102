import GRDB

extension ArticleCatalog {
  /// How many articles a list holds, of all or of a category.
  public func count(of listing: Listing) throws -> Int {
    try read { db in try Self.count(of: listing, db) }
  }

  static func count(of listing: Listing, _ db: Database) throws -> Int {
    guard let category = listing.category else {
      return try Int.fetchOne(db, sql: "SELECT total(count) FROM language") ?? 0
    }
    let sql = "SELECT count FROM category WHERE id = ?"
    return try Int.fetchOne(db, sql: sql, arguments: [category]) ?? 0
  }

  /// The rows at `range` of a list, fewer where it ends before; with the list's length.
  ///
  /// - Precondition: the catalog keeps an index in the list's order (`isKept`).
  ///
  /// In a list by date the work does not depend on the list's length where `near`, a row known to
  /// stand at an index close by, is given: the rows are found from its key. Else they are counted off
  /// a covering index, from the nearer end.
  public func rows(
    of listing: Listing, in range: Range<Int>, near: (index: Int, row: ArticleRow)? = nil
  ) throws -> (rows: [ArticleRow], total: Int) {
    try read { db in
      let total = try Self.count(of: listing, db)
      let range = range.clamped(to: 0..<max(total, 0))
      guard !range.isEmpty else { return ([], total) }
      let key = listing.keptOrder == .date ? near : nil
      if let slice = ListSlice(range, near: key) {
        let rows = try slice.rows(of: listing, db)
        // Fewer, when the known row has moved since: then its key leads astray.
        if rows.count == range.count { return (rows, total) }
      }
      return (try ListSlice(range, total: total).rows(of: listing, db), total)
    }
  }

  /// The row of an item, or nil where the archive has no such item.
  public func row(ofItem item: String) throws -> ArticleRow? {
    try read { db in
      try ArticleRow.fetchOne(
        db,
        sql: """
          SELECT \(ArticleRow.columns) FROM article JOIN page ON page.id = article.page
          WHERE item = ?
          """, arguments: [item])
    }
  }
}

/// A run of rows of a list, and the cheapest way to them.
private struct ListSlice {
  var isBackward = false
  var offset: Int
  var limit: Int
  var key: (date: Int64, id: Int64)?

  /// Counted off from the nearer end of the list.
  init(_ range: Range<Int>, total: Int) {
    isBackward = range.lowerBound > total - range.upperBound
    offset = isBackward ? total - range.upperBound : range.lowerBound
    limit = range.count
  }

  /// Found from the key of a row near by; nil where that row is none, or inside the range.
  init?(_ range: Range<Int>, near: (index: Int, row: ArticleRow)?) {
    guard let near else { return nil }
    if near.index <= range.lowerBound {
      offset = range.lowerBound - near.index
    } else if near.index >= range.upperBound - 1 {
      isBackward = true
      offset = near.index + 1 - range.upperBound
    } else {
      return nil
    }
    limit = range.count
    key = (near.row.date, near.row.id)
  }

  func rows(of listing: Listing, _ db: Database) throws -> [ArticleRow] {
    guard let order = listing.keptOrder else { preconditionFailure("no index keeps \(listing)") }
    let (column, isDescending) = order.key
    let direction = isDescending != isBackward ? "DESC" : "ASC"
    var conditions: [String] = []
    if let category = listing.category { conditions.append("category = \(category)") }
    if let key { conditions.append(condition(after: key)) }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    let rows = try ArticleRow.fetchAll(
      db,
      sql: """
        SELECT \(ArticleRow.columns) FROM (
          SELECT id FROM article \(filter)
          ORDER BY \(column) \(direction), id \(isBackward ? "DESC" : "ASC")
          LIMIT \(limit) OFFSET \(offset)
        ) AS slice CROSS JOIN article ON article.id = slice.id JOIN page ON page.id = article.page
        """)
    return isBackward ? rows.reversed() : rows
  }

  /// The row of that key and those after it in this slice's direction.
  private func condition(after key: (date: Int64, id: Int64)) -> String {
    isBackward
      ? "date >= \(key.date) AND (date > \(key.date) OR id <= \(key.id))"
      : "date <= \(key.date) AND (date < \(key.date) OR id >= \(key.id))"
  }
}
