import GRDB
import Markup

/// Finds, for words that no article has, the words of the archive that are spelled most alike.
///
/// Alike is what few typing errors part: a letter too many, missing, wrong, or two that changed places
/// (Damerau 1964: four of five errors are one of these). One error is allowed in words of three to
/// five letters, two in longer ones, as in Lucene. Words that begin with the same letter are looked at, and
/// where none of them is alike those that begin with the second one. Of words equally alike the commonest is taken.
struct SpellingSuggestion {
  private let db: Database
  private let catalog: ArticleCatalog
  private let vocabulary: SearchVocabulary

  init(_ db: Database, _ catalog: ArticleCatalog) throws {
    self.db = db
    self.catalog = catalog
    vocabulary = try SearchVocabulary(db)
  }

  /// Words that are tried, the most alike first.
  private static let mostTried = 8

  /// A word of the archive that might have been meant.
  private struct Candidate {
    let word: String
    let term: String
    let distance: Int
    var articles = 0
  }

  /// The query's text with other words for those that no article has; nil where there are none.
  func correction(of query: SearchQuery) throws -> String? {
    // What could not be parsed may be a mistake of signs: its words are not what was meant.
    guard query.fault == nil else { return nil }
    var corrections: [String: String] = [:]
    for word in Set((query.expression?.wanted ?? []).flatMap(spelledWords)) {
      guard try !isKnown(word), let correction = try correction(of: word) else { continue }
      corrections[word] = correction
    }
    return corrections.isEmpty ? nil : query.text.replacing(words: corrections)
  }

  /// The words that can be misspelled: those that are spelled to their ends, and not numbers.
  private func spelledWords(_ words: QueryWords) -> [String] {
    let whole = words.isPrefix ? words.words.dropLast() : words.words[...]
    return whole.map(\.text).filter { word in
      word.unicodeScalars.count > 2
        && !word.unicodeScalars.contains { $0.properties.numericType != nil }
    }
  }

  private func isKnown(_ word: String) throws -> Bool {
    var maker = PatternMaker(vocabulary)
    let phrases = maker.pattern(QueryWords(words: [.init(text: word)])).phrases
    return try Int.fetchOne(
      db, sql: "SELECT 1 FROM text WHERE text MATCH ? LIMIT 1",
      arguments: [phrases.joined(separator: " OR ")]) != nil
  }

  // MARK: - One word

  private func correction(of word: String) throws -> String? {
    var candidates = try self.candidates(for: word)
    let fewest = candidates.map(\.distance).min() ?? 0
    candidates.removeAll { $0.distance > fewest }
    candidates.sort { ($1.articles, $0.word) < ($0.articles, $1.word) }
    for candidate in candidates.prefix(Self.mostTried) {
      if let spelled = try spelling(of: candidate) { return spelled }
    }
    return nil
  }

  /// Words of the archive that are alike: terms, and words that have other terms.
  private func candidates(for word: String) throws -> [Candidate] {
    let scalars = Array(word.unicodeScalars)
    let most = scalars.count < 6 ? 1 : 2
    var found: [Candidate] = []
    for (first, beginning) in [scalars[0], scalars[1]].enumerated()
    where first == 0 || found.isEmpty {
      let range = [String(beginning), String(beginning) + "\u{10FFFF}"]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT term AS word, term, doc FROM term WHERE term >= ?1 AND term < ?2
          UNION ALL SELECT word, term, 0 FROM form WHERE word >= ?1 AND word < ?2
          """, arguments: [range[0], range[1]])
      while let row = try rows.next() {
        let other: String = row[0]
        guard
          let distance = EditDistance.between(scalars, Array(other.unicodeScalars), atMost: most),
          distance > 0
        else { continue }
        found.append(
          Candidate(word: other, term: row[1], distance: distance, articles: row[2]))
      }
    }
    return try found.map { candidate in
      guard candidate.articles == 0 else { return candidate }
      var counted = candidate
      let sql = "SELECT doc FROM term WHERE term = ?"
      counted.articles = try Int.fetchOne(db, sql: sql, arguments: [candidate.term]) ?? 0
      return counted
    }
  }

  /// The word as an article spells it; nil where none of the first articles that have its term has
  /// the word: it is a stem, or was the word of an article that is gone.
  private func spelling(of candidate: Candidate) throws -> String? {
    let rows = try ArticleRow.fetchAll(
      db,
      sql: """
        SELECT \(ArticleRow.columns) FROM article JOIN page ON page.id = article.page
        WHERE article.id IN (SELECT rowid FROM text WHERE text MATCH ? LIMIT 5)
        """, arguments: ["\"\(candidate.term)\""])
    for row in rows {
      guard let article = try? catalog.article(row) else { continue }
      let text = Document(article).text + Array("\n\(row.title)\n\(row.byline)".utf8)
      if let spelled = Self.spelling(ofWord: candidate.word, in: text) { return spelled }
    }
    return nil
  }

  /// The first word that is `word` when folded, as it stands in a text; small letters throughout are
  /// preferred to a capital that may only begin a sentence.
  private static func spelling(ofWord word: String, in bytes: [UInt8]) -> String? {
    let wanted = Array(word.utf8)
    var reader = WordReader()
    var spelled: String?
    reader.forEachWord(in: bytes) { found, range in
      guard found == wanted, spelled?.first?.isLowercase != true else { return }
      let text = String(decoding: bytes[range], as: UTF8.self)
      if spelled == nil || text.first?.isLowercase == true { spelled = text }
    }
    return spelled
  }
}

extension ArticleCatalog {
  /// A query with words of the archive for those that no article has, for “did you mean”; nil where
  /// every word is known, or like no other.
  ///
  ///     try catalog.correction(of: SearchQuery("mutuel aid"))   // "mutual aid"
  ///
  /// - Throws: as `search`.
  public func correction(of query: SearchQuery) throws -> String? {
    try searching { db in try SpellingSuggestion(db, self).correction(of: query) }
  }
}

extension String {
  /// The text with other words for some, which are named as they are when folded.
  fileprivate func replacing(words: [String: String]) -> String {
    let bytes = Array(utf8)
    var reader = WordReader()
    var replaced: [UInt8] = []
    var position = 0
    reader.forEachWord(in: bytes) { found, range in
      guard let word = words[String(decoding: found, as: UTF8.self)] else { return }
      replaced += bytes[position..<range.lowerBound] + Array(word.utf8)
      position = range.upperBound
    }
    return String(decoding: replaced + bytes[position...], as: UTF8.self)
  }
}
