/// A query made ready for the index of one archive: every word with the stems that it has in the
/// archive's languages.
///
/// It serves the index (`match`) and the marking of hits in an article (`occurrences`): both from the
/// same terms, so that what is found is what is marked.
public struct SearchTerms: Hashable, Sendable {
  /// For each clause that is not excluded, what each of its words may appear as.
  let wanted: [Pattern]
  let excluded: [Pattern]

  /// A sequence of words, each with its possible terms.
  struct Pattern: Hashable, Sendable {
    /// For each word the word itself, and then its stem in each language.
    var words: [[String]]

    /// Whether the last word stands for all that begin with it.
    var isPrefix: Bool

    /// Terms of the index that are beginnings of the last word: stems of words that begin with it.
    var stems: [String] = []

    /// The pattern in FTS5's language. Every term is quoted: nothing typed is ever its syntax.
    var match: String {
      var phrases: [String] = []
      for reading in 0..<(words.map(\.count).max() ?? 1) {
        let terms = words.map { $0[min(reading, $0.count - 1)] }
        for phrase in isPrefix ? open(terms.dropLast()) : [Self.phrase(terms)]
        where !phrases.contains(phrase) { phrases.append(phrase) }
      }
      return phrases.count == 1 ? phrases[0] : "(" + phrases.joined(separator: " OR ") + ")"
    }

    /// The phrases of some terms and what the last word may stand for.
    private func open(_ terms: ArraySlice<String>) -> [String] {
      let last = words[words.count - 1][0]
      return [Self.phrase(terms + [last]) + " *"] + stems.map { Self.phrase(terms + [$0]) }
    }

    private static func phrase(_ terms: some Sequence<String>) -> String {
      "\"" + terms.joined(separator: " ") + "\""
    }
  }

  /// The terms of patterns alone.
  init(wanted: [Pattern]) {
    self.wanted = wanted
    excluded = []
  }

  /// The shortest stem of which a longer word is searched.
  private static let shortestStem = 3

  /// The terms of a query in an archive that has articles in those languages; `isTerm` tells which
  /// terms its index has.
  init(_ query: SearchQuery, languages: [String], isTerm: (String) -> Bool = { _ in false }) {
    var folder = TermFolder()
    var wanted: [Pattern] = []
    var excluded: [Pattern] = []
    for clause in query.clauses {
      let words = clause.words.map { word in
        [word] + languages.map { folder.stem(of: word, language: $0) }
      }
      var pattern = Pattern(words: words, isPrefix: clause.isPrefix)
      if clause.isPrefix, let last = clause.words.last, last.count > Self.shortestStem {
        pattern.stems = (Self.shortestStem..<min(last.count, 40)).map { String(last.prefix($0)) }
          .filter(isTerm)
      }
      if clause.isExcluded { excluded.append(pattern) } else { wanted.append(pattern) }
    }
    self.wanted = wanted
    self.excluded = excluded
  }

  /// The query in FTS5's language: all of the clauses, or any of them, and none of the excluded.
  func match(_ mode: SearchResults.Mode) -> String {
    let joint = mode == .all ? " AND " : " OR "
    let positive = wanted.map(\.match).joined(separator: joint)
    guard !excluded.isEmpty else { return positive }
    return "(\(positive)) NOT (\(excluded.map(\.match).joined(separator: " OR ")))"
  }
}
