import Archive
import Catalog
import Citing
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

  /// The same works as the archive has them, to be set in another style.
  var cited: [Reference] = []

  /// What the notebook knows of it.
  public let state: ArticleState

  /// Occurrences of what was searched for, in UTF-8 offsets of the document's text.
  public let hits: [Range<Int>]

  /// How the article was come to.
  public let arrival: Arrival

  /// Where the original is on the web, or nil.
  public let url: String?

  /// The licence's identifier or address; empty where none is named.
  public let licence: SafeText

  /// Where the link leads that was followed to it; nil where none was, or it leads nowhere in it.
  var linked: CarrelLink.Place?

  /// Whether the article was revised since that link was made.
  var isOtherText = false

  /// Which of the places that are kept of it were seen to be lost.
  var losses = PlaceKeeper.Losses()
}
