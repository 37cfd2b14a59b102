/// What a search found.
public struct SearchResults: Sendable {
  /// The query.
  public let query: SearchQuery

  /// The query's words as they were looked for, for marking hits.
  public let terms: SearchTerms

  /// Whether every word had to be there, or, since no article has all, any of them.
  public let mode: Mode

  /// The articles found, in the order asked for.
  public let rows: [ArticleRow]

  /// What each of `rows` was ranked by, higher for better ones; empty where it was not.
  public var scores: [Double] = []

  /// How many articles match in all.
  public let total: Int

  /// What was really searched, as it would be typed; empty where there was nothing to look for.
  public let searched: String

  /// Whether a word may be misspelled: nothing was found, or nothing that has all words.
  public var lacksWords: Bool { total == 0 || mode == .any }

  /// The orders of results.
  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// Best first.
    case rank
    /// Newest first, by the day of first publication; undated last.
    case date
  }

  /// How the words of a query are joined.
  public enum Mode: String, Hashable, Sendable {
    /// Articles with all of them.
    case all
    /// Articles with any of them.
    case any
  }
}
