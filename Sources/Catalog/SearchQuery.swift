/// A query as the reader typed it, taken apart.
///
///     SearchQuery("\"mutual aid\" coop* -war").clauses
///     // the phrase [mutual, aid]; words beginning with coop; not war
///
/// - `word`: articles with the word or another form of it
/// - `"a phrase"`: the words one after the other
/// - `coop*`: words that begin so
/// - `-word`, `-"a phrase"`: articles without it
///
/// Nothing is an error: what is neither of these is read as words.
public struct SearchQuery: Hashable, Sendable {
  /// What was typed.
  public let text: String

  /// What is looked for, in the order typed.
  public let clauses: [Clause]

  /// The most things that are looked for at once, and the most words of a phrase; what is beyond
  /// them is left out.
  private static let mostClauses = 64

  /// One thing that is looked for.
  public struct Clause: Hashable, Sendable {
    /// Folded words that must follow each other; one for a mere word.
    public var words: [String]
    /// Whether the last word stands for all that begin with it.
    public var isPrefix = false
    /// Whether articles must be without it.
    public var isExcluded = false
    /// Whether it stood in quotation marks.
    public var isQuoted = false
  }

  /// The query that `text` stands for.
  public init(_ text: String) {
    self.text = text
    var folder = TermFolder()
    var clauses: [Clause] = []
    for part in Self.parts(of: text) where clauses.count < Self.mostClauses {
      guard let clause = Self.clause(part, &folder), !clauses.contains(clause) else { continue }
      clauses.append(clause)
    }
    self.clauses = clauses
  }

  /// Whether there is anything to look for.
  public var isEmpty: Bool { clauses.allSatisfy(\.isExcluded) }

  /// The text cut at white space outside quotation marks, of which typographic ones count too.
  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var start: String.Index?
    var isQuoted = false
    for index in text.indices {
      let character = text[index]
      if "\"“”„«»".contains(character) { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if let begun = start { parts.append(text[begun..<index]) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { parts.append(text[start...]) }
    return parts
  }

  private static func clause(_ part: Substring, _ folder: inout TermFolder) -> Clause? {
    let words = Array(folder.words(of: String(part)).prefix(mostClauses))
    guard !words.isEmpty else { return nil }
    var clause = Clause(words: words)
    clause.isExcluded = part.hasPrefix("-") || part.hasPrefix("−")
    clause.isPrefix = part.hasSuffix("*")
    clause.isQuoted = part.contains { "\"“”„«»".contains($0) }
    return clause
  }
}
