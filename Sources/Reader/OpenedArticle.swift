import Archive
import Catalog
import Markup
import Notebook
import Screen
import Typesetting

/// An article that was read from the archive, ready to be shown.
public struct OpenedArticle: Sendable {
  /// Its row, or nil for a page of the reader's own, such as the call for contributions.
  public let row: ArticleRow?

  /// What stands above the text.
  public let front: FrontMatter

  /// The text.
  public let document: Document

  /// The works that the text cites, each with the id that a citation links to; else empty.
  public let references: Document

  /// What the notebook knows of it.
  public let state: ArticleState

  /// Occurrences of what was searched for, in UTF-8 offsets of the document's text.
  public let hits: [Range<Int>]

  /// How the article was come to.
  public let arrival: Arrival

  /// Where the original is on the web, or nil.
  public let url: String?

  /// Facts for the page of information.
  public let licence: SafeText
}

/// The beginning of an article, shown beside a list.
public struct Preview: Sendable, Equatable {
  /// The article's row.
  public let row: ArticleRow

  /// What stands above the text.
  public let front: FrontMatter

  /// The text; only its beginning where the article is very long.
  public let document: Document

  /// Occurrences of what was searched for.
  public let hits: [Range<Int>]
}
