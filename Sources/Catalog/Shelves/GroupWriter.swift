import GRDB

/// Writes which groups, which event and which heading articles have.
struct GroupWriter {
  /// The numbers of the groups that were met.
  private var numbers: [ArticleGroup: Int64] = [:]
  private var folder = TermFolder()

  /// Writes what lists tell of an article besides its row.
  mutating func save(_ draft: ArticleDraft, as article: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO heading VALUES (?, ?)")
      .execute(arguments: [article, draft.heading])
    let member = try db.cachedStatement(sql: "INSERT INTO groupMember VALUES (?, ?, ?)")
    for membership in draft.memberships {
      let number = try number(of: membership, db)
      try member.execute(arguments: [article, number, membership.isSpeaker])
    }
    guard let event = draft.event else { return }
    try db.cachedStatement(sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        article, event.starts, event.ends, event.day, event.place, event.speakers,
      ])
  }

  /// The number of a group, which is made where it is not known yet.
  private mutating func number(
    of membership: ArticleDraft.Membership, _ db: Database
  ) throws -> Int64 {
    let group = membership.group
    if let known = numbers[group] { return known }
    let key = folder.words(of: membership.sortName).joined(separator: " ")
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO articleGroup (kind, name, sortKey) VALUES (?, ?, ?)"
    ).execute(arguments: [group.kind.rawValue, group.name, key])
    let number = try ArticleCatalog.number(of: group, db) ?? 0
    numbers[group] = number
    return number
  }
}
