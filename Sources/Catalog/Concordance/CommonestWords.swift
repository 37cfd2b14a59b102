import GRDB
import Markup

extension ArticleCatalog {
  /// The commonest words of the archive, and how often each stands in every year or category: a word
  /// list, as corpus linguistics has it.
  ///
  /// Words are counted as they are folded for searching (case, accents, hyphens), each form apart from
  /// others of its stem; they are told as they are first met, in small letters.
  ///
  ///     try catalog.commonestWords(by: .year, limit: 2).map(\.searched)   // ["mutual", "aid"]
  ///
  /// - Parameters:
  ///   - limit: how many words at most, those of most occurrences; at equal ones alphabetically.
  ///   - hasFunctionWords: whether words like *the* are among them.
  ///   - progress: called with the articles read, and those that there are.
  /// - Throws: as `article(_:)`.
  public func commonestWords(
    by division: Frequencies.Division, limit: Int, hasFunctionWords: Bool = false,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> [Frequencies] {
    let parts = try words(by: division)
    let places = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.name, $0) })
    let articles = try articles(by: division, places)
    var counter = WordCounter(hasFunctionWords: hasFunctionWords)
    for start in stride(from: 0, to: articles.count, by: Self.articlesAtOnce) {
      let some = articles[start..<min(start + Self.articlesAtOnce, articles.count)]
      for (row, article) in zip(try rows(ofArticles: some.map(\.id)), some) {
        counter.add(Document(try self.article(row)).text, part: article.part)
      }
      progress(some.endIndex, articles.count)
    }
    return counter.commonest(limit).map { word in
      var frequencies = parts.map { Frequencies.Part(name: $0.name, words: $0.words) }
      for count in word.counts {
        frequencies[count.part].occurrences = count.occurrences
        frequencies[count.part].articles = count.articles
      }
      return Frequencies(parts: frequencies, searched: word.text)
    }
  }

  private static let articlesAtOnce = 256

  /// All articles with the place of their part, part by part.
  private func articles(
    by division: Frequencies.Division, _ places: [String: Int]
  ) throws -> [(id: Int64, part: Int)] {
    let part =
      switch division {
      case .year: SearchNarrowing.yearOfArticle
      case .category: "(SELECT title FROM category WHERE category.id = article.category)"
      }
    return try read { db in
      try Row.fetchAll(db, sql: "SELECT id, \(part) FROM article").compactMap { row in
        places[row[1]].map { (row[0], $0) }
      }.sorted { ($0.part, $0.id) < ($1.part, $1.id) }
    }
  }

  private func rows(ofArticles ids: [Int64]) throws -> [ArticleRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(ArticleRow.columns) FROM article JOIN page ON page.id = article.page
          WHERE article.id = ?
          """)
      return try ids.map { id in
        guard let row = try ArticleRow.fetchOne(statement, arguments: [id]) else {
          throw CatalogError.stale(item: "\(id)")
        }
        return row
      }
    }
  }
}

/// Counts words, part by part.
private struct WordCounter {
  /// A word's occurrences in a part.
  struct Count {
    let part: Int
    var occurrences = 0
    var articles = 0
    /// The article that was counted last.
    var article = -1
  }

  struct Word {
    let text: String
    var counts: [Count] = []
    var occurrences: Int { counts.reduce(0) { $0 + $1.occurrences } }
  }

  private var words: [Word?] = []
  private var places: [[UInt8]: Int] = [:]
  private var reader = WordReader()
  private var articles = 0
  private let hasFunctionWords: Bool

  init(hasFunctionWords: Bool) {
    self.hasFunctionWords = hasFunctionWords
  }

  /// Adds an article's text; those of a part must follow each other.
  mutating func add(_ text: [UInt8], part: Int) {
    var reader = reader
    reader.forEachWord(in: text) { word, range in
      let place = places[word] ?? add(word, text[range])
      count(place, part)
    }
    self.reader = reader
    articles += 1
  }

  /// A place for a word that was not met before.
  private mutating func add(_ word: [UInt8], _ source: ArraySlice<UInt8>) -> Int {
    places[word] = words.count
    let isCounted =
      hasFunctionWords || !FunctionWords.contain(String(decoding: word, as: UTF8.self))
    let spelled = String(decoding: source, as: UTF8.self).replacing("\u{AD}", with: "")
    words.append(isCounted ? Word(text: spelled.lowercased()) : nil)
    return words.count - 1
  }

  private mutating func count(_ place: Int, _ part: Int) {
    guard words[place] != nil else { return }
    if words[place]?.counts.last?.part != part { words[place]?.counts.append(Count(part: part)) }
    let last = (words[place]?.counts.count ?? 1) - 1
    words[place]?.counts[last].occurrences += 1
    guard words[place]?.counts[last].article != articles else { return }
    words[place]?.counts[last].article = articles
    words[place]?.counts[last].articles += 1
  }

  func commonest(_ limit: Int) -> [Word] {
    let counted = words.compactMap { word in word.map { (word: $0, occurrences: $0.occurrences) } }
    return counted.sorted { ($1.occurrences, $0.word.text) < ($0.occurrences, $1.word.text) }
      .prefix(limit).map(\.word)
  }
}
