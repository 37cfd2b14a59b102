import Archive
import GRDB

// Which articles have to do with one.
//
// Tags are in the index. For the rest no index is kept: the bytes of the archive are looked through for
// the article's address, its id, its series and the ids of what it cites, and only the items where one
// stands are decoded. A table of all links would make every indexing longer for what is asked for now
// and then.
extension ArticleCatalog {
  /// The most articles that are decoded to see what joins them.
  private static let mostCandidates = 400

  /// The most articles in a list.
  private static let mostListed = 30

  /// The articles that have to do with one.
  ///
  /// - Throws: `CatalogError.stale` where the archive has changed since it was indexed.
  public func related(
    to row: ArticleRow, isCancelled: () -> Bool = { false }
  ) throws -> RelatedArticles {
    let article = try article(row)
    let relations = Relations(article: article)
    var related = RelatedArticles()
    for candidate in try candidates(relations.texts, but: row, isCancelled) {
      if isCancelled() { break }
      guard let other = try? self.article(candidate) else { continue }
      if relations.isTranslation(other) {
        related.translations.append(candidate)
      } else if relations.isOfSeries(other) {
        related.series.append(candidate)
      } else if relations.isCited(by: other) {
        related.citedBy.append(candidate)
      } else if relations.isLinked(from: other) {
        related.linking.append(candidate)
      } else if relations.sharesWork(with: other), related.citing.count < Self.mostListed {
        related.citing.append(candidate)
      }
    }
    let known =
      related.translations + related.series + related.citedBy + related.linking + related.citing
    related.tagged = try tagged(as: article, but: Set(known.map(\.id) + [row.id]))
    return related
  }

  /// The other articles that cite a work which one cites, the newest first.
  ///
  /// - Throws: as `related(to:isCancelled:)`.
  public func articles(
    citing reference: Reference, besides row: ArticleRow, isCancelled: () -> Bool = { false }
  ) throws -> [ArticleRow] {
    let work = CitedReference(reference)
    var found: [ArticleRow] = []
    for candidate in try candidates(work.texts, but: row, isCancelled) {
      if isCancelled() { break }
      guard let other = try? article(candidate) else { continue }
      let cites = other.references.contains { work.isSame(as: CitedReference($0)) }
      if cites { found.append(candidate) }
    }
    return found
  }

  private func tagged(as article: Article, but known: Set<Int64>) throws -> [ArticleRow] {
    let tags = article.tags.filter { $0 != article.category }.prefix(12)
      .map { "tag:\"\($0.replacing("\"", with: " "))\"" }
    guard !tags.isEmpty else { return [] }
    let query = SearchQuery(tags.joined(separator: " OR "))
    let found = try search(query, limit: Self.mostListed + known.count)
    return Array(found.rows.filter { !known.contains($0.id) }.prefix(Self.mostListed))
  }

  // MARK: - Looking through the bytes

  /// The articles in whose bytes one of the texts stands, the newest first.
  private func candidates(
    _ texts: [[UInt8]], but row: ArticleRow, _ isCancelled: () -> Bool
  ) throws -> [ArticleRow] {
    var ids: Set<Int64> = []
    for page in try read({ try String.fetchAll($0, sql: "SELECT name FROM page") }) {
      var places: [Int] = []
      try location.findMentions(of: texts, inPage: page, isCancelled: isCancelled) { byte in
        places.append(byte)
      }
      if !places.isEmpty { ids.formUnion(try articles(at: places, inPage: page)) }
    }
    ids.remove(row.id)
    return try read { db in
      try ids.sorted(by: >).prefix(Self.mostCandidates).compactMap { id in
        try ArticleRow.fetchOne(
          db,
          sql: """
            SELECT \(ArticleRow.columns) FROM article JOIN page ON page.id = article.page
            WHERE article.id = ?
            """, arguments: [id])
      }
    }.sorted { $0.date > $1.date }
  }

  /// The numbers of the articles whose bytes hold one of some places of a page.
  private func articles(at places: [Int], inPage page: String) throws -> Set<Int64> {
    let places = places.sorted()
    var found: Set<Int64> = []
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT article.id, offset, length FROM article JOIN page ON page.id = article.page
          WHERE page.name = ?
          """, arguments: [page])
      while let row = try rows.next() {
        let (start, length): (Int, Int) = (row[1], row[2])
        let next = Self.firstIndex(of: places, from: start)
        if next < places.count, places[next] < start + length { found.insert(row[0]) }
      }
    }
    return found
  }

  /// The index of the first of ascending numbers that is no less than one.
  private static func firstIndex(of numbers: [Int], from least: Int) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < least { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
