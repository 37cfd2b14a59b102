import Markup

extension SearchTerms {
  /// Where the words and phrases looked for stand in a text, in UTF-8 offsets, in order.
  ///
  /// A phrase is one occurrence, from its first word to its last; occurrences do not overlap.
  ///
  ///     terms.occurrences(in: Array("Mutual aid aids".utf8), language: "en")
  ///     // for the query `aid`: 7..<10, 11..<15
  public func occurrences(in text: [UInt8], language: String?) -> [Range<Int>] {
    var matchers = wanted.map(PatternMatcher.init)
    var found: [Range<Int>] = []
    var folder = TermFolder()
    folder.forEachWord(in: text, language: language) { word, term, range in
      for index in matchers.indices {
        guard let match = matchers[index].take(word, term, range) else { continue }
        if let last = found.last, last.upperBound > match.lowerBound { continue }
        found.append(match)
      }
    }
    return found
  }
}

extension SearchTerms {
  /// The rows in their order, but those whose titles have all that is looked for before the others.
  func titledFirst(_ rows: [ArticleRow]) -> [ArticleRow] {
    let isTitled = rows.map { row in
      wanted.allSatisfy { pattern in
        let one = SearchTerms(wanted: [pattern])
        return !one.occurrences(in: Array(row.title.utf8), language: row.language).isEmpty
      }
    }
    let titled = zip(rows, isTitled).filter(\.1).map(\.0)
    return titled + zip(rows, isTitled).filter { !$0.1 }.map(\.0)
  }
}

/// Follows a text word by word, and tells where a pattern ends.
private struct PatternMatcher {
  private let words: [Set<[UInt8]>]
  private let prefix: [UInt8]?

  /// The last words of the text: for each pattern position whether it matched, and where it was.
  private var recent: [(matches: [Bool], range: Range<Int>)] = []

  init(_ pattern: SearchTerms.Pattern) {
    words = pattern.words.map { Set($0.map { Array($0.utf8) }) }
    prefix = pattern.isPrefix ? pattern.words.last.map { Array($0[0].utf8) } : nil
  }

  /// Takes the text's next word; the range of the whole pattern where it ends here.
  mutating func take(_ word: [UInt8], _ term: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    if words.count == 1 { return matches(0, word, term) ? range : nil }
    recent.append((words.indices.map { matches($0, word, term) }, range))
    if recent.count > words.count { recent.removeFirst() }
    guard recent.count == words.count,
      recent.indices.allSatisfy({ recent[$0].matches[$0] })
    else { return nil }
    return recent[0].range.lowerBound..<range.upperBound
  }

  private func matches(_ position: Int, _ word: [UInt8], _ term: [UInt8]) -> Bool {
    if words[position].contains(term) { return true }
    guard position == words.count - 1, let prefix else { return false }
    return word.starts(with: prefix)
  }
}
