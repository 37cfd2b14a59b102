import GRDB

/// How often something stands in the parts of an archive: its years, or its categories.
///
///     try catalog.frequencies(of: SearchQuery("guild"), by: .year).parts.first?.perTenThousand
public struct Frequencies: Sendable {
  /// What an archive is divided into.
  public enum Division: String, CaseIterable, Sendable {
    /// The years of first publication.
    case year
    /// The categories, in the archive's order.
    case category
  }

  /// A part of the archive.
  public struct Part: Sendable {
    /// The year, or the category's title; empty for articles without a date.
    public let name: String
    /// How often it was found.
    public var occurrences = 0
    /// In how many articles it was found.
    public var articles = 0
    /// How many words the articles of the part have in all, those without an occurrence included.
    public let words: Int

    /// Occurrences in ten thousand words.
    public var perTenThousand: Double {
      words == 0 ? 0 : Double(occurrences) * 10_000 / Double(words)
    }
  }

  /// The parts, in their order, also those without an occurrence.
  public let parts: [Part]
  /// What was really searched, as it would be typed.
  public let searched: String

  /// How often it was found in all.
  public var occurrences: Int { parts.reduce(0) { $0 + $1.occurrences } }

  /// In how many articles.
  public var articles: Int { parts.reduce(0) { $0 + $1.articles } }

  /// Occurrences in ten thousand words of all parts.
  public var perTenThousand: Double {
    let words = parts.reduce(0) { $0 + $1.words }
    return words == 0 ? 0 : Double(occurrences) * 10_000 / Double(words)
  }

  /// How unevenly it is spread over the parts: 0 where each has its share by its words, near 1 where
  /// all stand in a small part. Nil where nothing was found, or where there is one part.
  ///
  /// The deviation of proportions (Gries 2008), normalised to the smallest part (Lijffijt and Gries
  /// 2012).
  public var dispersion: Double? {
    let words = Double(parts.reduce(0) { $0 + $1.words })
    let found = Double(occurrences)
    let shares = parts.filter { $0.words > 0 }.map {
      (expected: Double($0.words) / words, observed: Double($0.occurrences) / found)
    }
    guard found > 0, shares.count > 1, let least = shares.map(\.expected).min() else { return nil }
    let deviation = shares.reduce(0) { $0 + abs($1.expected - $1.observed) } / 2
    return min(deviation / (1 - least), 1)
  }
}

extension ArticleCatalog {
  /// How often a query's words and phrases stand in each year or category.
  ///
  /// - Throws: as `concordance`.
  public func frequencies(
    of query: SearchQuery, by division: Frequencies.Division, states: SearchStates = .none
  ) throws -> Frequencies {
    let concordance = try concordance(of: query, context: 0, states: states)
    let categories = try categories()
    let titles = Dictionary(categories.map { ($0.id, $0.title) }) { first, _ in first }
    func name(_ row: ArticleRow) -> String {
      division == .year ? String(row.year) : titles[row.category] ?? ""
    }
    var parts = try words(by: division).map { Frequencies.Part(name: $0.name, words: $0.words) }
    let places = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.name, $0) })
    for (row, count) in concordance.countsByArticle {
      guard let place = places[name(row)] else { continue }
      parts[place].occurrences += count
      parts[place].articles += 1
    }
    return Frequencies(parts: parts, searched: concordance.searched)
  }

  /// The words of each part, by its name; years ascend, and what has no date comes last.
  func words(by division: Frequencies.Division) throws -> [(name: String, words: Int)] {
    let sql =
      switch division {
      case .year:
        """
        SELECT \(SearchNarrowing.yearOfArticle) AS name, sum(words) AS words
        FROM article GROUP BY name ORDER BY name = '', name
        """
      case .category:
        """
        SELECT category.title AS name, sum(words) AS words
        FROM article JOIN category ON category.id = article.category
        GROUP BY category.title ORDER BY min(category.position)
        """
      }
    return try read { db in
      try Row.fetchAll(db, sql: sql).map { ($0["name"], $0["words"]) }
    }
  }
}
