import GRDB

extension ReaderNotebook {
  /// What can be forgotten.
  public enum Memory: String, CaseIterable, Sendable {
    /// Places, and which articles were left when.
    case places
    /// What was searched, but for what is saved; and what was typed at other prompts.
    case searches
    /// Everything.
    case everything
  }

  /// How many articles, searches, lines, notes and reading lists something is done to.
  public struct Count: Hashable, Sendable {
    /// Articles of which something is known.
    public var articles: Int
    /// Queries.
    public var searches: Int
    /// Lines that were typed.
    public var lines: Int
    /// Notes and highlights.
    public var notes: Int
    /// Reading lists.
    public var readingLists: Int

    /// So many; none, unless said otherwise.
    public init(
      articles: Int = 0, searches: Int = 0, lines: Int = 0, notes: Int = 0, readingLists: Int = 0
    ) {
      self.articles = articles
      self.searches = searches
      self.lines = lines
      self.notes = notes
      self.readingLists = readingLists
    }
  }

  /// Deletes what is known of an archive, or of all of them where none is named; what is deleted is
  /// overwritten in the file.
  public func forget(_ memory: Memory, ofArchive identity: String?) throws -> Count {
    let forgotten = try write { db in
      let archives = try Int64.fetchAll(
        db, sql: "SELECT id FROM archive WHERE identity = ?1 OR ?1 IS NULL", arguments: [identity])
      let list = archives.map(String.init).joined(separator: ",")
      try db.execute(sql: "PRAGMA secure_delete = ON")
      return try Self.forget(memory, of: list, db)
    }
    try checkpoint()
    return forgotten
  }

  private static func forget(
    _ memory: Memory, of archives: String, _ db: Database
  ) throws -> Count {
    var forgotten = Count()
    func change(_ sql: String) throws -> Int {
      try db.execute(sql: sql)
      return db.changesCount
    }
    if memory != .searches {
      forgotten.articles =
        memory == .everything
        ? try change("DELETE FROM article WHERE archive IN (\(archives))")
        : try change(
          """
          UPDATE article
          SET visitedAt = NULL, \(Place.columns.map { "\($0) = NULL" }.joined(separator: ", "))
          WHERE archive IN (\(archives)) AND visitedAt IS NOT NULL
          """)
      _ = try change("DELETE FROM detachedPlace WHERE archive IN (\(archives))")
    }
    if memory == .searches {
      forgotten.searches = try change(
        "DELETE FROM search WHERE archive IN (\(archives)) AND savedAt IS NULL")
      forgotten.searches += try change(
        """
        UPDATE search SET searchedAt = NULL
        WHERE archive IN (\(archives)) AND searchedAt IS NOT NULL
        """)
    }
    if memory != .places {
      forgotten.lines = try change("DELETE FROM line WHERE archive IN (\(archives))")
    }
    if memory == .everything {
      forgotten.searches = try change("DELETE FROM search WHERE archive IN (\(archives))")
      _ = try change("DELETE FROM mark WHERE archive IN (\(archives))")
      forgotten.notes = try change("DELETE FROM annotation WHERE archive IN (\(archives))")
      forgotten.readingLists = try change(
        "DELETE FROM readingList WHERE archive IN (\(archives))")
      _ = try change("DELETE FROM archive WHERE id IN (\(archives))")
    }
    return forgotten
  }
}
