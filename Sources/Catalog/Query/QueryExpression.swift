/// What a query means, as a tree.
///
///     SearchQuery("(guild* OR \"free city\") -war").expression
///     // all of: any of: words beginning with guild, the phrase [free, city]; not: war
public indirect enum QueryExpression: Hashable, Sendable {
  /// A word, or words one after the other.
  case words(QueryWords)
  /// Two of these, at most so many words apart.
  case near(QueryWords, QueryWords, distance: Int)
  /// The day of first publication, or of that in this archive.
  case date(QueryDates, isPosting: Bool)
  /// What the reader did.
  case state(ReadingState)
  /// A regular expression that the title or the text matches.
  case pattern(String)
  /// Articles with all of them.
  case all([QueryExpression])
  /// Articles with any of them.
  case any([QueryExpression])
  /// Articles without it.
  case not(QueryExpression)
}

/// Words that must follow each other; one for a mere word.
public struct QueryWords: Hashable, Sendable {
  /// A folded word.
  public struct Word: Hashable, Sendable {
    /// The word, folded.
    public var text: String
    /// Whether a hyphen links it to the word before.
    public var isLinked = false
  }

  /// The words, at least one.
  public var words: [Word]
  /// Whether the last word stands for all that begin with it.
  public var isPrefix = false
  /// Whether they stood in quotation marks.
  public var isQuoted = false
  /// Where alone they are looked for, or nil for titles, bylines, texts and notes.
  public var field: QueryField?
}

extension QueryExpression {
  /// The same, where articles need have only one of what all of them had to have; nil where there
  /// are no two such things. What was excluded, dates and the like stay as they are. Function words
  /// are left out where there are others.
  var relaxed: QueryExpression? {
    guard case .all(let parts) = self else { return nil }
    var found = parts.filter(\.isOfText)
    guard found.count > 1 else { return nil }
    if !found.allSatisfy(\.isFunctionWord) { found.removeAll(where: \.isFunctionWord) }
    let rest = parts.filter { !$0.isOfText }
    let any = found.count == 1 ? found[0] : .any(found)
    return rest.isEmpty ? any : .all([any] + rest)
  }

  private var isFunctionWord: Bool {
    guard case .words(let words) = self, words.field == nil, !words.isQuoted, !words.isPrefix,
      words.words.count == 1
    else { return false }
    return FunctionWords.contain(words.words[0].text)
  }

  /// Whether it is of words in the text, not excluded ones.
  private var isOfText: Bool {
    switch self {
    case .words(let words): words.field?.isOfText ?? true
    case .near: true
    case .all(let parts), .any(let parts): parts.contains(where: \.isOfText)
    case .date, .state, .pattern, .not: false
    }
  }

  /// Every words of the tree that articles may have, those of excluded parts left out, in order.
  var wanted: [QueryWords] {
    switch self {
    case .words(let words): words.field?.isOfText ?? true ? [words] : []
    case .near(let first, let second, _): [first, second]
    case .all(let parts), .any(let parts): parts.flatMap(\.wanted)
    case .date, .state, .pattern, .not: []
    }
  }
}

extension QueryExpression {
  /// The regular expressions that articles may match, those of excluded parts left out.
  var wantedPatterns: [String] {
    switch self {
    case .pattern(let pattern): [pattern]
    case .all(let parts), .any(let parts): parts.flatMap(\.wantedPatterns)
    case .words, .near, .date, .state, .not: []
    }
  }
}

extension QueryWords: CustomStringConvertible {
  /// As it would be typed, folded: `title:"free city"`.
  public var description: String {
    let text = words.enumerated().map { index, word in
      (index == 0 ? "" : word.isLinked ? "-" : " ") + word.text
    }.joined()
    let needsMarks = words.dropFirst().contains { !$0.isLinked }
    let name = field.map { $0.rawValue + ":" } ?? ""
    return name + (needsMarks || isQuoted ? "\"\(text)\"" : text) + (isPrefix ? "*" : "")
  }
}

extension QueryExpression: CustomStringConvertible {
  /// What is really searched, as it would be typed: `(guild* OR "free city") -war`.
  public var description: String {
    switch self {
    case .words(let words): words.description
    case .near(let first, let second, let distance): "\(first) NEAR/\(distance) \(second)"
    case .date(let dates, let isPosting): (isPosting ? "posted:" : "date:") + dates.description
    case .state(let state): "is:" + state.rawValue
    case .pattern(let pattern): "/" + pattern + "/"
    case .not(let part): "-" + part.descriptionWithin
    case .all(let parts): parts.map(\.descriptionWithin).joined(separator: " ")
    case .any(let parts): parts.map(\.descriptionWithin).joined(separator: " OR ")
    }
  }

  private var descriptionWithin: String {
    switch self {
    case .all, .any, .near: "(\(description))"
    default: description
    }
  }
}
