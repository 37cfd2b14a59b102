import Foundation
import GRDB

extension ArticleCatalog {
  /// Searches the archive for what a query says, best matches first.
  ///
  /// Where no article has all that was asked for, those with any of the words are found, and the
  /// results say so.
  ///
  ///     try catalog.search(SearchQuery("mutual aid"), limit: 50).total   // 9
  ///
  /// - Parameters:
  ///   - category: the number of the only category to search, or nil.
  ///   - order: the order of the results.
  ///   - states: what the reader did, for `is:`.
  /// - Throws: `CatalogError.cancelled` when `interruptSearch` was called meanwhile.
  public func search(
    _ query: SearchQuery, category: Int64? = nil, limit: Int = 200,
    order: SearchResults.Order = .rank, states: SearchStates = .none
  ) throws -> SearchResults {
    try CatalogError.translating {
      try searcher.read { db in
        db.add(function: PatternFunction.make(of: self))
        let terms = SearchTerms(query.expression, try SearchVocabulary(db))
        let search = ArticleSearch(
          query: query, category: category, limit: limit, order: order,
          maker: ConditionMaker(terms: terms, categories: try Self.categories(db), states: states),
          ranking: SearchRanking(terms: terms, catalog: self))
        guard let expression = query.expression else { return search.nothing }
        let all = try search.results(of: expression, mode: .all, db)
        guard all.total == 0, let relaxed = expression.relaxed else { return all }
        return try search.results(of: relaxed, mode: .any, db)
      }
    }
  }

  /// Ends a search that is under way on another thread.
  public func interruptSearch() {
    // In memory there is but one connection, the indexer's too.
    if path != nil { searcher.interrupt() }
  }
}

/// A search of one query.
private struct ArticleSearch {
  let query: SearchQuery
  let category: Int64?
  let limit: Int
  let order: SearchResults.Order
  let maker: ConditionMaker
  let ranking: SearchRanking

  var nothing: SearchResults {
    SearchResults(
      query: query, terms: maker.terms, mode: .all, rows: [], total: 0, searched: "")
  }

  func results(
    of expression: QueryExpression, mode: SearchResults.Mode, _ db: Database
  ) throws -> SearchResults {
    var condition = try maker.condition(expression)
    if let category { condition.filters.insert("article.category = \(category)", at: 0) }
    let wanted = order == .rank ? max(limit, SearchRanking.candidates) : limit
    let found = try rows(condition, wanted, db)
    let total = found.count < wanted ? found.count : try count(condition, db)
    let ranked = order == .rank ? ranking.ranked(found) : found
    let shown = ranked.prefix(limit)
    return SearchResults(
      query: query, terms: maker.terms, mode: mode, rows: shown.map(\.row),
      scores: order == .rank ? shown.map(\.score) : [], total: total,
      searched: expression.description)
  }

  private func rows(
    _ condition: SearchCondition, _ limit: Int, _ db: Database
  ) throws -> [RankedRow] {
    let sql: SQL = """
      SELECT \(sql: ArticleRow.columns), score FROM (\(hits(condition, limit))) AS hit
      CROSS JOIN article ON article.id = hit.id JOIN page ON page.id = article.page
      ORDER BY \(sql: order == .rank ? "score, date DESC" : "date DESC"), article.id
      """
    let (text, arguments) = try sql.build(db)
    return try Row.fetchAll(db, sql: text, arguments: arguments).map(RankedRow.init)
  }

  /// The ids and the scores of the best articles, lower scores for better ones.
  private func hits(_ condition: SearchCondition, _ limit: Int) -> SQL {
    let last: SQL =
      order == .rank
      ? "ORDER BY score LIMIT \(limit)" : "ORDER BY article.date DESC, article.id LIMIT \(limit)"
    if let match = condition.match {
      return """
        SELECT text.rowid AS id, \(score(match)) AS score
        FROM text CROSS JOIN article ON article.id = text.rowid \(filter(condition))
        WHERE text MATCH \(match.text) \(last)
        """
    }
    guard order == .rank, let match = maker.anyWanted() else {
      return """
        SELECT article.id AS id, 0 AS score FROM article WHERE 1 \(filter(condition))
        ORDER BY article.date DESC, article.id LIMIT \(limit)
        """
    }
    return """
      SELECT article.id AS id, coalesce(score, 0) AS score
      FROM article LEFT JOIN (
        SELECT rowid AS id, \(score(match)) AS score FROM text WHERE text MATCH \(match.text)
      ) AS scored ON scored.id = article.id
      WHERE 1 \(filter(condition)) ORDER BY score, article.date DESC, article.id LIMIT \(limit)
      """
  }

  private func score(_ match: TextMatch) -> SQL {
    order == .rank ? "closeness_rank(text, \(Data(match.groups)))" : "0"
  }

  private func count(_ condition: SearchCondition, _ db: Database) throws -> Int {
    let sql: SQL =
      if let match = condition.match {
        """
        SELECT count(*) FROM text CROSS JOIN article ON article.id = text.rowid \(filter(condition))
        WHERE text MATCH \(match.text)
        """
      } else {
        "SELECT count(*) FROM article WHERE 1 \(filter(condition))"
      }
    let (text, arguments) = try sql.build(db)
    return try Int.fetchOne(db, sql: text, arguments: arguments) ?? 0
  }

  private func filter(_ condition: SearchCondition) -> SQL {
    condition.filters.map { "AND \($0)" as SQL }.joined(separator: " ")
  }
}
