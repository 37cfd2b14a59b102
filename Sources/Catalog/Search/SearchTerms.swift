/// A query made ready for one archive: each word with the stems that it has in the archive's
/// languages, its joined and parted forms, and its spelling in another script.
///
/// It serves the index (`SearchCondition`) and the marking of hits in an article (`occurrences`): both
/// from the same patterns, so that what is found is what is marked.
public struct SearchTerms: Hashable, Sendable {
  /// What articles may have, in the query's order.
  private(set) var wanted: [QueryWords]

  /// Regular expressions that articles must match.
  private let expressions: [String]

  private let patterns: [QueryWords: SearchPattern]

  /// The archive's languages that have a stemmer.
  private let languages: [String]

  init(_ expression: QueryExpression?, _ vocabulary: SearchVocabulary) {
    var maker = PatternMaker(vocabulary)
    var patterns: [QueryWords: SearchPattern] = [:]
    for words in expression?.allWords ?? [] where patterns[words] == nil {
      patterns[words] = maker.pattern(words)
    }
    self.patterns = patterns
    expressions = expression?.wantedPatterns ?? []
    languages = vocabulary.stemmed
    var seen: Set<QueryWords> = []
    wanted = (expression?.wanted ?? []).filter { seen.insert($0).inserted }
  }

  /// The terms of a part of the query alone, which is what was searched.
  func narrowed(to expression: QueryExpression) -> SearchTerms {
    let searched = Set(expression.wanted)
    var narrowed = self
    narrowed.wanted.removeAll { !searched.contains($0) }
    return narrowed
  }

  /// Whether some of the words are looked for in the texts of articles, not in titles or bylines
  /// alone.
  var areInTexts: Bool {
    !expressions.isEmpty || wanted.contains { $0.field == nil || $0.field == .footnote }
  }

  /// What some of the query's words may appear as.
  func pattern(_ words: QueryWords) -> SearchPattern {
    patterns[words] ?? SearchPattern(readings: [], field: words.field)
  }

  /// Where the words and phrases looked for stand in a text, in UTF-8 offsets, in order.
  ///
  /// A phrase is one occurrence, from its first word to its last; occurrences do not overlap. What
  /// is looked for in titles or bylines alone is left out.
  ///
  ///     terms.occurrences(in: Array("Mutual aid aids".utf8), language: "en")
  ///     // for the query `aid`: 7..<10, 11..<15
  public func occurrences(in text: [UInt8], language: String?) -> [Range<Int>] {
    occurrences(in: text, language: language) { $0 == nil || $0 == .footnote }.map(\.range)
  }

  /// The occurrences of what is looked for in some fields.
  func occurrences(
    in text: [UInt8], language: String?, of isSought: (QueryField?) -> Bool
  ) -> [(range: Range<Int>, field: QueryField?)] {
    let patterns = wanted.filter { isSought($0.field) }.map(pattern)
    var matchers = patterns.map(PatternMatcher.init)
    var found: [(range: Range<Int>, field: QueryField?)] = []
    var folder = TermFolder()
    folder.forEachPosition(in: text, language: language) { position in
      for index in matchers.indices {
        guard let match = matchers[index].take(position) else { continue }
        if let last = found.last, last.range.upperBound > match.lowerBound { continue }
        found.append((match, patterns[index].field))
      }
    }
    return expressions.isEmpty ? found : Self.withoutOverlaps(found + matches(in: text))
  }

  /// Where the regular expressions match.
  private func matches(in text: [UInt8]) -> [(range: Range<Int>, field: QueryField?)] {
    expressions.flatMap { (try? TextPattern($0).matches(in: text)) ?? [] }.map { ($0, nil) }
  }

  private static func withoutOverlaps(
    _ found: [(range: Range<Int>, field: QueryField?)]
  ) -> [(range: Range<Int>, field: QueryField?)] {
    var kept: [(range: Range<Int>, field: QueryField?)] = []
    for hit in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = kept.last, last.range.upperBound > hit.range.lowerBound { continue }
      kept.append(hit)
    }
    return kept
  }
}

extension SearchTerms {
  /// Whether a name, of a category, has some words, in any language.
  func isIn(_ name: String, _ words: QueryWords) -> Bool {
    let text = Array(name.utf8)
    return ([nil] + languages).contains { (language: String?) in
      var folder = TermFolder()
      var matcher = PatternMatcher(pattern(words))
      var isFound = false
      folder.forEachPosition(in: text, language: language) { position in
        if matcher.take(position) != nil { isFound = true }
      }
      return isFound
    }
  }
}

extension QueryExpression {
  /// Every words of the tree, the excluded ones and those of any field too.
  fileprivate var allWords: [QueryWords] {
    switch self {
    case .words(let words): [words]
    case .near(let first, let second, _): [first, second]
    case .not(let part): part.allWords
    case .all(let parts), .any(let parts): parts.flatMap(\.allWords)
    case .date, .state, .pattern: []
    }
  }
}
