/// What a reader did with the articles of a catalog, by their numbers.
///
/// The notebook knows it by items' ids; `ArticleCatalog.numbers(ofItems:)` translates.
public struct ReadingRecord: Sendable, Equatable {
  /// The articles that were read.
  public var read = ArticleSet()

  /// The articles that are starred.
  public var starred = ArticleSet()

  /// The articles on which there are notes.
  public var noted = ArticleSet()

  /// Those that were begun and not read to their end, the one visited last first.
  public var begun: [Int64] = []

  /// Those that were opened, the one visited last first.
  public var visited: [Int64] = []

  /// Nothing was read.
  public init() {}
}
