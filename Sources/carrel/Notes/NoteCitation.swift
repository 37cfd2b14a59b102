import Archive
import Citing
import Foundation
import Notebook
import Screen

/// Cites the articles that notes are on, in a style.
struct NoteCitation {
  let style: any CitationStyle

  /// The citation of a note's passage; nil where its article is gone.
  func note(_ row: AnnotationRow, _ articles: inout NotedArticles) -> MarkedText? {
    guard let (work, article) = work(row, &articles) else { return nil }
    guard let paragraph = row.annotation.paragraph, paragraph > 0 else {
      return safe(style.note(work))
    }
    return safe(style.note(work, .paragraph(paragraph...paragraph, of: Locator.TextState(article))))
  }

  /// The entry of a note's article in a bibliography; nil where it is gone.
  func entry(_ row: AnnotationRow, _ articles: inout NotedArticles) -> MarkedText? {
    work(row, &articles).map { safe(style.entry($0.0)) }
  }

  private func work(
    _ row: AnnotationRow, _ articles: inout NotedArticles
  ) -> (Work, Article)? {
    guard let article = articles.article(of: row), let desk = articles.desk(of: row) else {
      return nil
    }
    let today = Timestamp(seconds: Int(Date().timeIntervalSince1970)).date
    let source = CitedSource(desk.feed, identity: row.archive.identity, accessed: today)
    return (Work(article, of: source), article)
  }

  private func safe(_ text: MarkedText) -> MarkedText {
    text.mapText { SafeText($0.text, as: .field).string }
  }
}
