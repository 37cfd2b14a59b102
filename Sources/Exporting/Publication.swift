import Archive
import Citing
import Messages
import Screen

/// What articles are put together as.
public struct Publication: Sendable {
  /// Its title: the article's, or what the list of articles is called.
  public var title: String

  /// What it is, beside its archive: the id of its one article, the name of a list, a query. A
  /// publication of the same scope is the same one, whatever has come to it.
  public var scope: String

  /// The titles of its articles, in order.
  public var titles: [String]

  /// The archive that they are from.
  public var source: CitedSource

  /// The language of what is said in it beside the articles.
  public var language: Language

  /// How works are cited in it.
  public var style: any CitationStyle

  /// A publication of articles that are given one by one.
  ///
  /// - Parameter format: How works are cited, which must be a style of prose.
  public init(
    title: String, scope: String, titles: [String], of source: CitedSource,
    in language: Language, citedAs format: CitationFormat
  ) {
    self.title = title
    self.scope = scope
    self.titles = titles
    self.source = source
    self.language = language
    guard let style = format.style else {
      preconditionFailure("A bibliography is set in prose")
    }
    self.style = style
  }

  /// Whether it is one article alone.
  var isSingle: Bool { titles.count == 1 }

  /// The title as it is shown: on one line, without what cannot be seen.
  var shownTitle: String { SafeText(title, as: .field).string.nonBlank ?? source.title }

  /// The day on which the articles were taken, in words.
  var accessedText: String {
    let day = source.accessed
    return words(.date("\(day.day)", month: day.month, year: day.year))
  }

  /// Words of our own.
  func words(_ message: Message) -> String { language.text(of: message).string }
}
