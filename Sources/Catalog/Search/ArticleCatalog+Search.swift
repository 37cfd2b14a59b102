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
  ///   - narrowing: parts of the archive to which the search is narrowed, all of which hold.
  ///   - order: the order of the results.
  ///   - states: what the reader did, for `is:`.
  /// - Throws: `CatalogError.cancelled` when `interruptSearch` was called meanwhile.
  public func search(
    _ query: SearchQuery, narrowedBy narrowing: [SearchNarrowing] = [], limit: Int = 200,
    order: SearchResults.Order = .rank, states: SearchStates = .none
  ) throws -> SearchResults {
    try searching { db in
      let search = try ArticleSearch(
        of: self, query, narrowing, limit: limit, order: order, states: states, db)
      guard let expression = query.expression else { return search.nothing }
      let all = try search.results(of: expression, mode: .all, db)
      guard all.total == 0, let relaxed = expression.relaxed else { return all }
      return try search.results(of: relaxed, mode: .any, db)
    }
  }
}

/// A search of one query.
struct ArticleSearch {
  let query: SearchQuery
  let narrowing: [SearchNarrowing]
  let limit: Int
  let order: SearchResults.Order
  let vocabulary: SearchVocabulary
  let maker: ConditionMaker
  let ranking: SearchRanking

  init(
    of catalog: ArticleCatalog, _ query: SearchQuery, _ narrowing: [SearchNarrowing] = [],
    limit: Int = 0, order: SearchResults.Order = .date, states: SearchStates, _ db: Database
  ) throws {
    db.add(function: PatternFunction.make(of: catalog))
    self.query = query
    self.narrowing = narrowing
    self.limit = limit
    self.order = order
    vocabulary = try SearchVocabulary(db)
    let terms = SearchTerms(query.expression, vocabulary)
    maker = ConditionMaker(
      terms: terms, categories: try ArticleCatalog.categories(db), states: states)
    ranking = SearchRanking(terms: terms, catalog: catalog)
  }

  /// What an article must fulfil to be found.
  func condition(_ expression: QueryExpression) throws -> SearchCondition {
    var condition = try maker.condition(expression)
    condition.filters.insert(contentsOf: narrowing.map(\.condition), at: 0)
    return condition
  }

  var nothing: SearchResults {
    SearchResults(
      query: query, terms: maker.terms, mode: .all, rows: [], total: 0, searched: "")
  }

  func results(
    of expression: QueryExpression, mode: SearchResults.Mode, _ db: Database
  ) throws -> SearchResults {
    let condition = try condition(expression)
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
      let isJoined = order != .rank || !condition.filters.isEmpty
      return """
        SELECT text.rowid AS id, \(score(match, weights)) AS score
        FROM \(alive(match, condition, isJoined: isJoined)) \(last)
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

  func count(_ condition: SearchCondition, _ db: Database) throws -> Int {
    let (text, arguments) = try found("count(*)", condition, isJoined: false).build(db)
    return try Int.fetchOne(db, sql: text, arguments: arguments) ?? 0
  }

  /// A statement that selects something of every article found, in no order.
  ///
  /// - Parameter isJoined: whether that is of the articles' rows.
  func found(_ columns: SQL, _ condition: SearchCondition, isJoined: Bool = true) -> SQL {
    guard let match = condition.match else {
      return "SELECT \(columns) FROM article WHERE 1 \(filter(condition))"
    }
    let isJoined = isJoined || !condition.filters.isEmpty
    return "SELECT \(columns) FROM \(alive(match, condition, isJoined: isJoined))"
  }

  /// The matches that are still articles. Where their rows are wanted they are joined; else it is
  /// enough that they are not dead, for a row's page would have to be read for each.
  private func alive(_ match: TextMatch, _ condition: SearchCondition, isJoined: Bool) -> SQL {
    isJoined
      ? """
      text CROSS JOIN article ON article.id = text.rowid \(filter(condition))
      WHERE text MATCH \(match.text)
      """
      : "text WHERE text MATCH \(match.text) AND text.rowid NOT IN (SELECT id FROM dead)"
  }

  private func filter(_ condition: SearchCondition) -> SQL {
    condition.filters.map { "AND \($0)" as SQL }.joined(separator: " ")
  }
}
