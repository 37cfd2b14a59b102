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
        let vocabulary = try SearchVocabulary(db)
        let terms = SearchTerms(query.expression, vocabulary)
        let search = ArticleSearch(
          query: query, category: category, limit: limit, order: order, vocabulary: vocabulary,
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
  let vocabulary: SearchVocabulary
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
    var found = try rows(condition, wanted, db)
    if order == .rank, mode == .any || query.isOfAny {
      found = try widened(condition, found, wanted, db) ?? found
    }
    let total = found.count < wanted ? found.count : try count(condition, db)
    // Of some of many words, the score says more than forms and titles do.
    let ranked =
      order == .rank && mode == .all && !query.isOfAny
      ? ranking.ranked(found, hasForms: vocabulary.hasForms) : found
    let shown = ranked.prefix(limit)
    return SearchResults(
      query: query, terms: maker.terms.narrowed(to: expression), mode: mode,
      rows: shown.map(\.row),
      scores: order == .rank ? shown.map(\.score) : [], total: total,
      searched: expression.description)
  }

  /// The rows as the terms that the first of them share rank them; nil for queries of few words.
  private func widened(
    _ condition: SearchCondition, _ found: [RankedRow], _ limit: Int, _ db: Database
  ) throws -> [RankedRow]? {
    guard let match = condition.match, Set(match.groups).count >= Self.fewestWords,
      let shared = try FeedbackTerms(ranking.catalog).terms(of: found, db)
    else { return nil }
    let wider = match.widened(by: shared)
    // Other articles have these terms too: only the rows are ranked anew.
    let ids = found.map { String($0.row.id) }.joined(separator: ",")
    let these = SearchCondition(match: wider.match, filters: ["article.id IN (\(sql: ids))"])
    return try rows(these, limit, weights: wider.weights, db)
  }

  /// The words from which a query is a question rather than a name.
  private static let fewestWords = 3

  private func rows(
    _ condition: SearchCondition, _ limit: Int, weights: [Float]? = nil, _ db: Database
  ) throws -> [RankedRow] {
    let sql: SQL = """
      SELECT \(sql: ArticleRow.columns), score FROM (\(hits(condition, limit, weights))) AS hit
      CROSS JOIN article ON article.id = hit.id JOIN page ON page.id = article.page
      ORDER BY \(sql: order == .rank ? "score, date DESC" : "date DESC"), article.id
      """
    let (text, arguments) = try sql.build(db)
    return try Row.fetchAll(db, sql: text, arguments: arguments).map(RankedRow.init)
  }

  /// The ids and the scores of the best articles, lower scores for better ones.
  private func hits(_ condition: SearchCondition, _ limit: Int, _ weights: [Float]?) -> SQL {
    let last: SQL =
      order == .rank
      ? "ORDER BY score LIMIT \(limit)" : "ORDER BY article.date DESC, article.id LIMIT \(limit)"
    if let match = condition.match {
      return """
        SELECT text.rowid AS id, \(score(match, weights)) AS score
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

  private func score(_ match: TextMatch, _ weights: [Float]? = nil) -> SQL {
    guard order == .rank else { return "0" }
    let groups = Data(match.groups)
    guard let weights else { return "closeness_rank(text, \(groups))" }
    return "closeness_rank(text, \(groups), \(weights.withUnsafeBytes { Data($0) }))"
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
