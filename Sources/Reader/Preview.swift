import Catalog
import Markup

/// The beginning of an article, shown beside a list.
public struct Preview: Sendable, Equatable {
  /// The article's row.
  public let row: ArticleRow

  /// What stands above the text.
  public let front: FrontMatter

  /// The text; of a very long article, the excerpt that lists have.
  public let document: Document

  /// Occurrences of what was searched for.
  public let hits: [Range<Int>]
}
