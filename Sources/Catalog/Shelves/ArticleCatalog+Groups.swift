import GRDB

/// The orders in which groups are listed.
public enum GroupOrder: Sendable, Hashable {
  /// By name, people by their last names where the archive says how they are sorted; years from the
  /// latest on.
  case name
  /// Those with most articles first.
  case count
  /// Those with most unread articles first.
  case unread
}

extension ArticleCatalog {
  /// The groups of a kind that have articles, with their counts: one pass over all memberships.
  public func groups(
    _ kind: ArticleGroup.Kind, by order: GroupOrder, _ record: ReadingRecord
  ) throws -> [GroupRow] {
    try read { db in
      let tallies = try Self.tallies(record, db)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, name FROM articleGroup WHERE kind = \(kind.rawValue)
          ORDER BY sortKey \(kind == .year ? "DESC" : ""), name
          """)
      var groups: [GroupRow] = []
      while let row = try rows.next() {
        guard let tally = tallies[row[0]] else { continue }
        groups.append(
          GroupRow(
            group: ArticleGroup(kind, row[1]), count: tally.count, unread: tally.unread,
            isSpeaker: tally.isSpeaker))
      }
      return groups.sorted(by: order)
    }
  }

  /// How many groups of each kind have articles.
  public func groupCounts() throws -> [ArticleGroup.Kind: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT kind, count(*) FROM articleGroup WHERE EXISTS (
            SELECT 1 FROM groupMember WHERE groupNumber = articleGroup.id
          ) GROUP BY kind
          """)
      return Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in
          ArticleGroup.Kind(rawValue: row[0]).map { ($0, row[1]) }
        })
    }
  }

  private static func tallies(_ record: ReadingRecord, _ db: Database) throws -> [Int64: Tally] {
    var tallies: [Int64: Tally] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT groupNumber, article, isSpeaker FROM groupMember")
    while let row = try rows.next() {
      let article: Int64 = row[1]
      tallies[row[0], default: Tally()].add(
        isUnread: !record.read.contains(article), isSpeaker: row[2])
    }
    return tallies
  }

  static func number(of group: ArticleGroup, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM articleGroup WHERE kind = ? AND name = ?"),
      arguments: [group.kind.rawValue, group.name])
  }
}

/// What is counted of a group.
private struct Tally {
  var count = 0
  var unread = 0
  var isSpeaker = true

  mutating func add(isUnread: Bool, isSpeaker: Bool) {
    count += 1
    unread += isUnread ? 1 : 0
    self.isSpeaker = self.isSpeaker && isSpeaker
  }
}

extension [GroupRow] {
  /// In an order; those that are equal in it stay as they are.
  fileprivate func sorted(by order: GroupOrder) -> [GroupRow] {
    let key: (GroupRow) -> Int
    switch order {
    case .name: return self
    case .count: key = \.count
    case .unread: key = \.unread
    }
    return enumerated().sorted { left, right in
      (key(right.element), left.offset) < (key(left.element), right.offset)
    }.map(\.element)
  }
}
