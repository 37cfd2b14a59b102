import Archive
import Catalog
import Messages
import Screen

extension FrontMatter {
  /// The front matter of an article in a language: title and byline, where it first appeared, and
  /// for an event its dates, place, speakers and recordings.
  ///
  /// - Parameters:
  ///   - offset: that of the reader's clock, by which an event's times are told too.
  ///   - firstNumber: the number by which its first address is followed; nil where nothing is.
  public init(
    _ article: Article, row: ArticleRow, category: String?, in language: Language,
    offset: LocalTime.Offset = LocalTime.offset, firstNumber: Int? = nil
  ) {
    self.init(
      article, title: row.title, byline: row.byline, category: category,
      minutes: row.words > 0 ? row.minutes : nil, in: language, offset: offset)
    self.firstNumber = firstNumber
  }

  /// The front matter of an article by the title and the byline that lists have.
  init(
    _ article: Article, title: String, byline: String, category: String?, minutes: Int?,
    in language: Language, offset: LocalTime.Offset = LocalTime.offset
  ) {
    self.init(title: SafeText(title, as: .field).truncated(to: Self.longestTitle))
    let maker = FrontMatterMaker(article: article, language: language)
    details = maker.details(byline: byline, category: category, minutes: minutes)
    notice = maker.notice
    facts = maker.origin + maker.event(offset) + maker.attachments
  }

  /// Columns of a title above its article; what is longer is no title, and is cut.
  private static let longestTitle = 500
}
