import Archive
import GRDB

/// An article found, with what it is ranked by.
struct RankedRow {
  let row: ArticleRow
  /// Higher for better ones.
  var score: Double

  init(_ row: Row) {
    self.row = ArticleRow(row: row)
    score = -(row["score"] ?? 0)
  }
}

/// The second step of ranking, over the best articles of the first, the index's.
///
/// The index knows stems, and what is rare in the whole archive; titles say what an article is of.
struct SearchRanking {
  let terms: SearchTerms
  let catalog: ArticleCatalog

  /// How many of the best are looked at again.
  static let candidates = 200

  /// What comes before the score, in this order.
  private struct Class: Comparable {
    /// Whether the title is what was asked for.
    var isTitle: Bool
    /// Whether the title has all words that were asked for.
    var isTitled: Bool
    /// Whether the words stand in the article as they were asked for, not only in other forms.
    var isExact: Bool

    private var value: Int { (isTitle ? 4 : 0) + (isTitled ? 2 : 0) + (isExact ? 1 : 0) }

    static func < (left: Class, right: Class) -> Bool { left.value < right.value }
  }

  /// The rows in their final order.
  ///
  /// - Parameter hasForms: whether the archive has a word in other forms.
  func ranked(_ rows: [RankedRow], hasForms: (String) -> Bool) -> [RankedRow] {
    let best = rows.prefix(Self.candidates)
    let words = terms.plainWords
    let inflected = words.filter(hasForms)
    var exact = ExactWords(inflected, in: catalog.location)
    let isExact = exact.areAll(in: best.map(\.row))
    var folder = TermFolder()
    let matchers = terms.wanted.map { PatternMatcher(terms.pattern($0)) }
    let classes = zip(best, isExact).map { found, isExact in
      let isTitled = matchers.areAllFound(
        in: found.row.title, language: found.row.language, &folder)
      return Class(
        isTitle: isTitled && folder.words(of: found.row.title) == terms.sequence,
        isTitled: isTitled, isExact: isExact)
    }
    // Sorting is stable: within a class the rows stay as the index ranked them.
    let order = classes.indices.sorted { (classes[$1], $0) < (classes[$0], $1) }
    return order.map { best[$0] } + rows.dropFirst(Self.candidates)
  }
}

/// Finds words in articles as they were asked for.
private struct ExactWords {
  private let words: [[UInt8]]
  private var reader = WordReader()
  private var articles: ArticleReader

  /// Bytes that are read before it is asked whether all words were found.
  private static let stretch = 1024

  init(_ words: [String], in location: ArchiveLocation) {
    self.words = words.map { Array($0.utf8) }
    articles = ArticleReader(location)
  }

  /// Of each row whether its title or text has all words. Mark-up is read as text, which is near
  /// enough.
  mutating func areAll(in rows: [ArticleRow]) -> [Bool] {
    var found = rows.map { _ in true }
    guard !words.isEmpty else { return found }
    // In the order of the pages, so that each is opened once.
    for index in rows.indices.sorted(by: { rows[$0].location.page < rows[$1].location.page }) {
      found[index] = areAll(in: rows[index])
    }
    return found
  }

  private mutating func areAll(in row: ArticleRow) -> Bool {
    var missing = words
    guard let article = try? articles.article(row) else { return false }
    remove(from: &missing, in: row.title)
    remove(from: &missing, in: article.contentHTML ?? article.contentText ?? "")
    return missing.isEmpty
  }

  /// Removes the words that a text has: first those that are seen at once, then those that are only
  /// known when the text is folded, reading no further than to the last of them.
  private mutating func remove(from missing: inout [[UInt8]], in text: String) {
    var text = text
    text.withUTF8 { bytes in missing.removeAll { bytes.hasPlainWord($0) } }
    guard !missing.isEmpty, text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count, !missing.isEmpty {
      let least = min(start + Self.stretch, bytes.count)
      let end = bytes[least...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
      reader.forEachWord(in: bytes, start..<end) { word, _ in
        if let found = missing.firstIndex(of: word) { missing.remove(at: found) }
      }
      start = end
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a folded word stands in a text between ASCII that is no letter, in small or capital
  /// letters.
  fileprivate func hasPlainWord(_ word: [UInt8]) -> Bool {
    guard let first = word.first, word.allSatisfy({ $0 < 0x80 }) else { return false }
    var position = 0
    while position + word.count <= count {
      if self[position] | 0x20 == first, isGap(before: position),
        isGap(before: position + word.count + 1),
        word.indices.allSatisfy({ self[position + $0] | 0x20 == word[$0] })
      {
        return true
      }
      position += 1
    }
    return false
  }

  /// Whether the byte before an offset surely parts words; so do the beginning and the end.
  private func isGap(before offset: Int) -> Bool {
    guard offset > 0, offset <= count else { return true }
    switch self[offset - 1] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      return false
    default: return true
    }
  }
}

extension SearchTerms {
  /// The single words that were asked for in the whole article.
  var plainWords: [String] {
    wanted.compactMap { words in
      words.words.count == 1 && words.field == nil && !words.isPrefix ? words.words[0].text : nil
    }
  }

  /// All words that were asked for, one after the other.
  var sequence: [String] { wanted.flatMap { $0.words.map(\.text) } }
}

extension [PatternMatcher] {
  /// Whether a text has what all of them look for; false where there are none.
  fileprivate func areAllFound(
    in text: String, language: String?, _ folder: inout TermFolder
  ) -> Bool {
    var matchers = self
    var isFound = map { _ in false }
    folder.forEachPosition(in: [UInt8](text.utf8), language: language) { position in
      for index in matchers.indices where matchers[index].take(position) != nil {
        isFound[index] = true
      }
    }
    return !isEmpty && isFound.allSatisfy(\.self)
  }
}
