import GRDB

extension ArticleCatalog {
  /// Searches the text index, best matches first.
  ///
  /// Ranked by FTS5's bm25 (k1 = 1.2, b = 0.75), a word in the title counting ten times, in the
  /// byline five times as much as in the body; of the best 200, those whose titles have all the words
  /// come first: bm25 alone takes a common word for next to nothing, and one of a language that is
  /// rare in the archive for much. Where no article has all the words, those with any of
  /// them are found, and the results say so.
  ///
  ///     try catalog.search(SearchQuery("mutual aid"), limit: 50).total   // 9
  ///
  /// - Parameter category: the number of the only category to search, or nil.
  /// - Throws: `CatalogError.cancelled` when `interruptSearch` was called meanwhile.
  public func search(
    _ query: SearchQuery, category: Int64? = nil, limit: Int = 200
  ) throws -> SearchResults {
    try CatalogError.translating {
      try searcher.read { db in
        let languages = try String.fetchAll(
          db, sql: "SELECT code FROM language WHERE count > 0 ORDER BY count DESC")
        let isTerm = { (term: String) in
          (try? Bool.fetchOne(db, sql: Self.isTerm, arguments: [term])) == true
        }
        let terms = SearchTerms(
          query, languages: languages.filter { Stemmer.algorithms[$0] != nil }, isTerm: isTerm)
        func results(_ mode: SearchResults.Mode) throws -> SearchResults {
          let search = TextSearch(match: terms.match(mode), category: category)
          let candidates = max(limit, Self.candidates)
          let found = try search.rows(db, limit: candidates)
          let total = found.count < candidates ? found.count : try search.count(db)
          let rows = Array(terms.titledFirst(found).prefix(limit))
          return SearchResults(query: query, terms: terms, mode: mode, rows: rows, total: total)
        }
        guard !terms.wanted.isEmpty else {
          return SearchResults(query: query, terms: terms, mode: .all, rows: [], total: 0)
        }
        let all = try results(.all)
        return all.total > 0 || terms.wanted.count == 1 ? all : try results(.any)
      }
    }
  }

  /// Articles among which those whose titles have all the words are looked for.
  private static let candidates = 200

  private static let isTerm = "SELECT EXISTS (SELECT 1 FROM vocabulary WHERE term = ?)"

  /// Ends a search that is under way on another thread.
  public func interruptSearch() {
    // In memory there is but one connection, the indexer's too.
    if path != nil { searcher.interrupt() }
  }
}

/// One expression looked for in the text index.
private struct TextSearch {
  let match: String
  let category: Int64?

  private var filter: String {
    category.map { "AND article.category = \($0)" } ?? ""
  }

  func rows(_ db: Database, limit: Int) throws -> [ArticleRow] {
    try ArticleRow.fetchAll(
      db,
      sql: """
        SELECT \(ArticleRow.columns)
        FROM (
          SELECT text.rowid AS id, bm25(text, 10, 5, 1) AS score
          FROM text CROSS JOIN article ON article.id = text.rowid \(filter)
          WHERE text MATCH ? ORDER BY score LIMIT ?
        ) AS found
        CROSS JOIN article ON article.id = found.id JOIN page ON page.id = article.page
        ORDER BY found.score, found.id
        """, arguments: [match, limit])
  }

  func count(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM text CROSS JOIN article ON article.id = text.rowid \(filter)
        WHERE text MATCH ?
        """, arguments: [match]) ?? 0
  }
}
