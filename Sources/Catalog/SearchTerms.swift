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
    var words: [[String]]
    var isPrefix: Bool

    /// The pattern in FTS5's language. Every term is quoted: nothing typed is ever its syntax.
    var match: String {
      let readings = isPrefix ? words.dropLast().map { [$0[0]] } + [words[words.count - 1]] : words
      let count = readings.map(\.count).max() ?? 1
      var phrases: [String] = []
      for reading in 0..<count {
        let terms = readings.map { $0[min(reading, $0.count - 1)] }
        let phrase = "\"" + terms.joined(separator: " ") + "\""
        let isOpen = isPrefix && reading == 0
        if !phrases.contains(phrase) { phrases.append(isOpen ? phrase + " *" : phrase) }
      }
      return phrases.count == 1 ? phrases[0] : "(" + phrases.joined(separator: " OR ") + ")"
    }
  }

  /// The terms of a query in an archive that has articles in those languages.
  init(_ query: SearchQuery, languages: [String]) {
    var folder = TermFolder()
    var wanted: [Pattern] = []
    var excluded: [Pattern] = []
    for clause in query.clauses {
      let words = clause.words.map { word in
        [word] + languages.map { folder.stem(of: word, language: $0) }
      }
      let pattern = Pattern(words: words, isPrefix: clause.isPrefix)
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
