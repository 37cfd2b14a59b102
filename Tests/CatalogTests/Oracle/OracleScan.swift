import Foundation

@testable import Catalog

/// Tells which articles a query finds by looking at every word of every article.
struct OracleScan {
  let articles: [OracleArticle]

  private let languages: [String]

  /// The words of the archive with their terms, joined ones too.
  private var wordsAndTerms: Set<[String]> = []

  init(_ articles: [OracleArticle]) {
    self.articles = articles
    languages = Array(Set(articles.map(\.language))).filter { Stemmer.algorithms[$0] != nil }
    for article in articles {
      for text in [article.title, article.body, article.note] + article.tags {
        let places = OraclePlace.of(text)
        for start in places.indices {
          for count in 1...3 where start + count <= places.count {
            guard count == 1 || isJoined(places, start, count) else { continue }
            let word = places[start..<(start + count)].map(\.word).joined()
            wordsAndTerms.insert([word, Self.stem(word, article.language)])
          }
        }
      }
    }
  }

  /// The ids of the articles found: with all, or where there are none, with any.
  func found(_ query: OracleQuery) -> Set<String> {
    let all = articles.filter { matches(query, $0) }
    guard all.isEmpty, case .all(let parts) = query else { return Set(all.map(\.id)) }
    let unique = Array(Set(parts))
    let words = unique.filter(\.isOfText)
    guard words.count > 1 else { return [] }
    let relaxed = OracleQuery.all([.any(words)] + unique.filter { !$0.isOfText })
    return Set(articles.filter { matches(relaxed, $0) }.map(\.id))
  }

  private func matches(_ query: OracleQuery, _ article: OracleArticle) -> Bool {
    switch query {
    case .all(let parts): parts.allSatisfy { matches($0, article) }
    case .any(let parts): parts.contains { matches($0, article) }
    case .not(let part): !matches(part, article)
    case .words(let words): columns(of: article, words.field).contains { isIn($0, words) }
    case .near(let left, let right, let distance):
      columns(of: article, left.field).contains { isNear($0, left, right, distance) }
    case .category(let name):
      [OracleArticle.categories[article.category].0, OracleArticle.categories[article.category].1]
        .contains { isNamed($0, name) }
    case .language(let name):
      [article.language, Stemmer.algorithms[article.language]].contains(name.lowercased())
    case .state(let state):
      state == "starred" ? article.isStarred : article.isRead == (state == "read")
    case .pattern(let pattern): matches(pattern, article)
    case .date(let text, let name): isDated(article, text, name)
    }
  }

  // MARK: - Facts

  private func isDated(_ article: OracleArticle, _ text: String, _ name: String) -> Bool {
    guard let date = name == "posted" ? article.posted : article.original ?? article.posted else {
      return false
    }
    let day = OracleDate.day(date)
    if name == "before" { return day < OracleDate.days(text).lowerBound }
    if name == "after" { return day > OracleDate.days(text).upperBound }
    let sides = text.components(separatedBy: "..")
    let spans = sides.map { $0.isEmpty ? nil : OracleDate.days($0) }
    let isBackward = spans.count == 2 && spans[0]?.lowerBound ?? .min > spans[1]?.upperBound ?? .max
    let (first, last) = isBackward ? (spans[1], spans[0]) : (spans[0], spans[spans.count - 1])
    return day >= first?.lowerBound ?? .min && day <= last?.upperBound ?? .max
  }

  private func isNamed(_ title: String, _ name: String) -> Bool {
    let plain = title.lowercased().replacing("é", with: "e")
    return plain.split { !$0.isLetter }.contains { $0 == name } || plain == name
  }

  private func matches(_ pattern: String, _ article: OracleArticle) -> Bool {
    let texts = [article.title, article.body, article.note].map {
      OracleArticle.text($0).replacing("\u{AD}", with: "")
    }
    return texts.contains { text in
      text.range(of: pattern, options: [.regularExpression, .caseInsensitive]) != nil
    }
  }

  // MARK: - Words

  /// A text of an article, with the language by which its words are stemmed.
  private struct Column {
    var places: [OraclePlace]
    var language: String?
  }

  private func columns(of article: OracleArticle, _ field: String?) -> [Column] {
    let language = article.language
    let title = Column(places: OraclePlace.of(article.title), language: language)
    let author = Column(places: OraclePlace.of(article.author), language: nil)
    let note = Column(places: OraclePlace.of(article.note), language: language)
    switch field {
    case "title": return [title]
    case "author": return [author]
    case "footnote": return [note]
    case "tag": return article.tags.map { Column(places: OraclePlace.of($0), language: language) }
    default:
      return [
        title, author, Column(places: OraclePlace.of(article.body), language: language), note,
      ]
    }
  }

  private func isIn(_ column: Column, _ words: OracleWords) -> Bool {
    !occurrences(in: column, words).isEmpty
  }

  /// At most so many words between the two.
  private func isNear(
    _ column: Column, _ left: OracleWords, _ right: OracleWords, _ distance: Int
  ) -> Bool {
    let seconds = occurrences(in: column, right)
    return occurrences(in: column, left).contains { first in
      seconds.contains { second in
        let (one, other) = first.lowerBound <= second.lowerBound ? (first, second) : (second, first)
        return other.lowerBound - one.upperBound <= distance
      }
    }
  }

  /// The places that words fill.
  private func occurrences(in column: Column, _ words: OracleWords) -> [Range<Int>] {
    let sought = OraclePlace.of(words.words)
    return column.places.indices.flatMap { start in
      ends(from: start, column, sought[...], isPrefix: words.isPrefix).map { start..<$0 }
    }
  }

  private func ends(
    from start: Int, _ column: Column, _ sought: ArraySlice<OraclePlace>, isPrefix: Bool
  ) -> Set<Int> {
    if sought.isEmpty { return [start] }
    var ends: Set<Int> = []
    for count in 1...min(3, sought.count) {
      let run = sought.prefix(count)
      guard run.dropFirst().allSatisfy(\.isLinked) else { break }
      let word = run.map(\.word).joined()
      let rest = sought.dropFirst(count)
      for length in 1...3 where start + length <= column.places.count {
        guard length == 1 || isJoined(column.places, start, length) else { continue }
        let text = column.places[start..<(start + length)].map(\.word).joined()
        if isPrefix, rest.isEmpty {
          if begins(text, with: word, column.language) { ends.insert(start + 1) }
        } else if isSame(text, word, column.language) {
          ends.formUnion(self.ends(from: start + length, column, rest, isPrefix: isPrefix))
        }
      }
    }
    return ends
  }

  /// Whether hyphens join some places, within a run of at most four, and not of digits alone.
  private func isJoined(_ places: [OraclePlace], _ start: Int, _ count: Int) -> Bool {
    guard places[(start + 1)..<(start + count)].allSatisfy(\.isLinked) else { return false }
    var first = start
    while places[first].isLinked { first -= 1 }
    var end = start + count
    while end < places.count, places[end].isLinked { end += 1 }
    let isNumber = places[start..<(start + count)].allSatisfy { Int($0.word) != nil }
    return end - first <= 4 && !isNumber
  }

  private func isSame(_ text: String, _ word: String, _ language: String?) -> Bool {
    let spellings = [word] + (OracleWord.spellings[word] ?? [])
    let terms = spellings + spellings.flatMap { word in languages.map { Self.stem(word, $0) } }
    return terms.contains(Self.stem(text, language))
  }

  private func begins(_ text: String, with beginning: String, _ language: String?) -> Bool {
    let term = Self.stem(text, language)
    return term.hasPrefix(beginning)
      || wordsAndTerms.contains { $0[0].hasPrefix(beginning) && $0[1] == term }
  }

  private static func stem(_ word: String, _ language: String?) -> String {
    language.map { stems["\($0) \(word)"] ?? word } ?? word
  }

  /// The stems of all words that can occur, by language and word.
  private static let stems: [String: String] = {
    let places = OracleWord.all.map { OraclePlace.of([$0]).map(\.word) }
    var words = Set(OracleWord.spellings.values.joined())
    for parts in places {
      for start in parts.indices {
        for end in start..<min(start + 3, parts.count) {
          words.insert(parts[start...end].joined())
        }
      }
    }
    var stems: [String: String] = [:]
    for language in Set(OracleArticle.languages) {
      let stemmer = Stemmer(language: language)
      for word in words {
        var bytes = Array(word.utf8)
        stemmer?.stem(&bytes)
        stems["\(language) \(word)"] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return stems
  }()
}
