import Archive
import Markup

/// An article as it is exported, whole or a passage of it.
public struct ExportedArticle: Sendable {
  /// The article.
  public let article: Article
  /// Its text.
  public let document: Document
  /// Its title as lists have it.
  public var title: String
  /// Its byline as lists have it.
  public var byline: String
  /// How many minutes it takes to read; nil where that is not told.
  public var minutes: Int?
  /// The title of its category.
  public var category: String?
  /// What the reader remarked on it in a reading list.
  public var remark = ""
  /// What of its text is meant, in UTF-8 offsets; nil for all of it.
  public var passage: Range<Int>?

  /// An article with its text, by the title and the byline that lists have.
  public init(_ article: Article, _ document: Document, title: String, byline: String) {
    self.article = article
    self.document = document
    self.title = title
    self.byline = byline
  }

  /// The day of its publication, as `2026-11-23`; nil for an undated one.
  var day: String? { article.datePublished.map { String($0.description.prefix { $0 != "T" }) } }

  /// Its own page on the network.
  var address: String? { article.url ?? article.externalURL }

  /// The ¶ of the passage; nil where it has none, or is all of the article.
  public var paragraph: Int? { passage.flatMap { document.paragraph(at: $0.lowerBound) } }
}
