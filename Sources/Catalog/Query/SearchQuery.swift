/// A query as the reader typed it, taken apart; the language is in `Documentation/Search.md`.
///
///     SearchQuery("\"mutual aid\" coop* -war").expression?.description
///     // "mutual aid" coop* -war
///
/// Nothing is an error: what cannot be parsed is searched as plain words, and `fault` says why.
public struct SearchQuery: Hashable, Sendable {
  /// What was typed.
  public let text: String

  /// What it means; nil where there is nothing to look for.
  public let expression: QueryExpression?

  /// Why the query is searched as plain words; nil where it could be parsed.
  public let fault: QueryFault?

  /// Whether more was asked for than is looked for: 64 things, 64 words of a phrase.
  public let isCut: Bool

  /// The query that `text` stands for.
  public init(_ text: String) {
    self.text = text
    var parser = QueryParser(QueryLexer.tokens(of: text))
    do throws(QueryFault) {
      expression = try parser.parse()
      fault = nil
      isCut = parser.isCut
    } catch {
      (expression, isCut) = Self.plain(text)
      fault = error
    }
  }

  /// The words of a text, all of which articles must have.
  public init(words text: String) {
    self.text = text
    (expression, isCut) = Self.plain(text)
    fault = nil
  }

  private init(text: String, expression: QueryExpression?, isCut: Bool) {
    self.text = text
    self.expression = expression
    fault = nil
    self.isCut = isCut
  }

  /// The query that any of its words answers.
  public var withAny: SearchQuery {
    SearchQuery(text: text, expression: expression?.relaxed ?? expression, isCut: isCut)
  }

  /// Whether any of several words is enough.
  var isOfAny: Bool {
    if case .any = expression { return true }
    return false
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { expression == nil }

  private static func plain(_ text: String) -> (QueryExpression?, isCut: Bool) {
    let pieces = text.split(whereSeparator: { $0.isWhitespace || "()".contains($0) })
    var parser = QueryParser(
      pieces.map { .text(String($0), isPrefix: false, isQuoted: false) })
    // Tokens of words alone can always be parsed.
    return ((try? parser.parse()) ?? nil, parser.isCut)
  }
}
