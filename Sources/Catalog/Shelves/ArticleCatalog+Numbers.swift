import GRDB

extension ArticleCatalog {
  /// The numbers of the articles that a list shows, in its order, before its filter.
  ///
  /// They are read from the indexes alone: of 100,000 articles in about 10 ms.
  ///
  /// - Parameters:
  ///   - record: what the reader did with the articles.
  ///   - now: the present, in seconds since 1970, for events.
  public func numbers(
    of listing: Listing, _ record: ReadingRecord = ReadingRecord(), at now: Int = 0
  ) throws -> [Int64] {
    let order: Listing.Order = if case .by(let order) = listing.sorting { order } else { .date }
    let isNatural = listing.sorting == .natural
    let numbers =
      switch listing.part {
      case .visited where isNatural: try known(record.visited)
      case .begun where isNatural: try known(record.begun)
      case .events where isNatural: try events(at: now)
      default: try read { db in try Self.numbers(of: listing.part, by: order, record, db) }
      }
    guard listing.sorting == .unreadFirst else { return numbers }
    return numbers.filter { !record.read.contains($0) } + numbers.filter(record.read.contains)
  }

  private static func numbers(
    of part: Listing.Part, by order: Listing.Order, _ record: ReadingRecord, _ db: Database
  ) throws -> [Int64] {
    let all = { (source: String) in
      try Int64.fetchAll(
        db, sql: "SELECT article.id FROM \(source) ORDER BY \(order.sql), article.id")
    }
    switch part {
    case .all: return try all("article")
    case .category(let number): return try all("article WHERE category = \(number)")
    case .unread: return try all("article").filter { !record.read.contains($0) }
    case .starred: return try all("article").filter(record.starred.contains)
    case .noted: return try all("article").filter(record.noted.contains)
    case .begun: return try all("article").filter(ArticleSet(record.begun).contains)
    case .visited: return try all("article").filter(ArticleSet(record.visited).contains)
    case .events: return try all("event CROSS JOIN article ON article.id = event.article")
    case .group(let group):
      guard let number = try number(of: group, db) else { return [] }
      return try all(
        """
        groupMember CROSS JOIN article ON article.id = groupMember.article
        WHERE groupNumber = \(number)
        """)
    }
  }

  /// Events to come, the next first, then those that are over, the last first; undated ones last.
  private func events(at now: Int) throws -> [Int64] {
    try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT article FROM event
          ORDER BY ends IS NULL, ends < ?1, iif(ends < ?1, -starts, starts), article
          """, arguments: [now])
    }
  }

  /// Those of some numbers that there still are.
  private func known(_ numbers: [Int64]) throws -> [Int64] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT 1 FROM article WHERE id = ?")
      return try numbers.filter { try Int.fetchOne(statement, arguments: [$0]) != nil }
    }
  }
}

extension ArticleCatalog {
  /// The rows of some articles, in that order; those that are gone are left out.
  public func rows(numbered numbers: some Sequence<Int64>) throws -> [ArticleRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(ArticleRow.columns) FROM article JOIN page ON page.id = article.page
          WHERE article.id = ?
          """)
      return try numbers.compactMap { try ArticleRow.fetchOne(statement, arguments: [$0]) }
    }
  }

  /// The numbers of some items, in that order; those that the archive has not are left out.
  public func numbers(ofItems items: [String]) throws -> [Int64] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT id FROM article WHERE item = ?")
      return try items.compactMap { try Int64.fetchOne(statement, arguments: [$0]) }
    }
  }

  /// The items of some articles, in that order; those that are gone are left out.
  public func items(numbered numbers: some Sequence<Int64>) throws -> [String] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT item FROM article WHERE id = ?")
      return try numbers.compactMap { try String.fetchOne(statement, arguments: [$0]) }
    }
  }

  /// How many articles of each category were read, by the category's number.
  public func readCounts(_ record: ReadingRecord) throws -> [Int64: Int] {
    try read { db in
      var counts: [Int64: Int] = [:]
      let total = try Self.count(of: Listing(), db)
      guard record.read.count > total / Self.lookUpsAScan else {
        let statement = try db.cachedStatement(sql: "SELECT category FROM article WHERE id = ?")
        for number in record.read.numbers {
          guard let category = try Int64.fetchOne(statement, arguments: [number]) else { continue }
          counts[category, default: 0] += 1
        }
        return counts
      }
      let rows = try Row.fetchCursor(db, sql: "SELECT category, id FROM article")
      while let row = try rows.next() {
        if record.read.contains(row[1]) { counts[row[0], default: 0] += 1 }
      }
      return counts
    }
  }

  /// So many articles are gone over in the time in which one is looked up.
  private static let lookUpsAScan = 10
}

extension Listing.Order {
  /// The order as SQL has it.
  fileprivate var sql: String { "article.\(key.column) \(key.isDescending ? "DESC" : "ASC")" }
}
