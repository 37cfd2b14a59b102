import GRDB

/// How many of the articles found are in each category, by each author, of each year and in each
/// language: what a search can be narrowed to.
///
///     try catalog.facets(of: SearchQuery("mutual aid"))[.year].first   // 1902: 3
public struct SearchFacets: Sendable, Hashable {
  /// What articles are told apart by.
  public enum Kind: CaseIterable, Sendable {
    /// By category, the fullest first.
    case category
    /// By author, those with most articles first.
    case author
    /// By the year of first publication, the latest first.
    case year
    /// By language, the commonest first.
    case language
  }

  /// A part of what was found.
  public struct Value: Sendable, Hashable {
    /// The part.
    public let narrowing: SearchNarrowing
    /// How many articles it has.
    public let count: Int
  }

  fileprivate var values: [Kind: [Value]] = [:]

  /// The parts of a kind, in its order.
  public subscript(kind: Kind) -> [Value] { values[kind] ?? [] }
}

extension ArticleCatalog {
  /// The parts of what `search` finds, all of it.
  ///
  /// - Throws: as `search`.
  public func facets(
    of query: SearchQuery, narrowedBy narrowing: [SearchNarrowing] = [],
    states: SearchStates = .none
  ) throws -> SearchFacets {
    try searching { db in
      let search = try ArticleSearch(of: self, query, narrowing, states: states, db)
      guard let condition = try search.conditionInForce(db) else { return SearchFacets() }
      return try FacetCounter(search.found(FacetCounter.columns, condition), db).facets
    }
  }

  /// How many articles `search` finds.
  ///
  /// - Throws: as `search`.
  public func count(of query: SearchQuery, states: SearchStates = .none) throws -> Int {
    try searching { db in
      let search = try ArticleSearch(of: self, query, states: states, db)
      return try search.conditionInForce(db).map { try search.count($0, db) } ?? 0
    }
  }
}

extension ArticleSearch {
  /// The condition of all that was asked for or, where no article has all, of any of it; nil for an
  /// empty query.
  fileprivate func conditionInForce(_ db: Database) throws -> SearchCondition? {
    guard let expression = query.expression else { return nil }
    let all = try condition(expression)
    guard let relaxed = expression.relaxed, try count(all, db) == 0 else { return all }
    return try condition(relaxed)
  }
}

/// Counts the parts of the articles that a statement finds, in one pass.
private struct FacetCounter {
  private var counts: [SearchNarrowing: Int] = [:]

  static let columns: SQL =
    "category, article.byline, \(sql: SearchNarrowing.yearOfArticle), language"

  init(_ statement: SQL, _ db: Database) throws {
    let (text, arguments) = try statement.build(db)
    let rows = try Row.fetchCursor(db, sql: text, arguments: arguments)
    while let row = try rows.next() {
      counts[.category(row[0]), default: 0] += 1
      counts[.year(row[2]), default: 0] += 1
      counts[.language(row[3]), default: 0] += 1
      for name in Set((row[1] as String).components(separatedBy: SearchNarrowing.separator))
      where !name.isEmpty {
        counts[.author(name), default: 0] += 1
      }
    }
  }

  var facets: SearchFacets {
    var facets = SearchFacets()
    for (narrowing, count) in counts {
      facets.values[narrowing.kind, default: []].append(.init(narrowing: narrowing, count: count))
    }
    for kind in SearchFacets.Kind.allCases {
      facets.values[kind]?.sort { left, right in
        if kind == .year { return left.narrowing.key > right.narrowing.key }
        return (right.count, left.narrowing.key) < (left.count, right.narrowing.key)
      }
    }
    return facets
  }
}

extension SearchNarrowing {
  fileprivate var kind: SearchFacets.Kind {
    switch self {
    case .category: .category
    case .author: .author
    case .year: .year
    case .language: .language
    }
  }

  /// What equals are sorted by.
  fileprivate var key: String {
    switch self {
    case .category(let id): String(1_000_000 + id)
    case .author(let name): name
    case .year(let year): year
    case .language(let code): code
    }
  }
}
