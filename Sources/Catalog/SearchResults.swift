/// What a search found.
public struct SearchResults: Sendable {
  /// The query.
  public let query: SearchQuery

  /// The query's words as they were looked for, for marking hits.
  public let terms: SearchTerms

  /// Whether every word had to be there, or, since no article has all, any of them.
  public let mode: Mode

  /// The best articles, best first.
  public let rows: [ArticleRow]

  /// How many articles match in all.
  public let total: Int

  /// How the words of a query are joined.
  public enum Mode: String, Hashable, Sendable {
    /// Articles with all of them.
    case all
    /// Articles with any of them.
    case any
  }
}
