import Catalog
import Citing
import Markup
import Messages

/// A passage of an article that is to be quoted.
public struct QuoteRequest: Sendable, Equatable {
  /// The article.
  let row: ArticleRow
  /// Its text as it is shown.
  let document: Document
  /// Where the passage stands, in UTF-8 offsets of the text.
  let range: Range<Int>
  /// The style in which it is cited.
  let style: CitationFormat
  /// What is written.
  let form: TextForm
  /// What the passage is called: `¶ 12`.
  let name: Message
}

/// A work that is to be cited: an article, or what belongs to it.
public struct CitationSubject: Sendable, Equatable {
  /// The article.
  let row: ArticleRow
  /// A work in its bibliography, by its id.
  var reference: String?
  /// Who speaks at the session of its event that is meant.
  var speaker: String?
}
