import Catalog

/// A search that a reader wants made.
public struct SearchRequest: Sendable, Hashable {
  /// What is looked for.
  public var query: SearchQuery

  /// The parts of the archive to which it is narrowed.
  public var narrowing: [SearchNarrowing] = []

  /// The order of the results.
  public var order = SearchResults.Order.rank

  /// How many results are wanted at most.
  public var limit = Self.firstLimit

  /// Results that are asked for at first: more than most readers go through.
  static let firstLimit = 200
}
