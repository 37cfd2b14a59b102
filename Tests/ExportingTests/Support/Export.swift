import Archive
import Citing
import Exporting
import Foundation
import Markup
import Messages

/// Exports of articles written here, to a folder that is removed with them.
final class Export {
  let folder = FileManager.default.temporaryDirectory.appending(path: "export-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let source = CitedSource(
    title: "The Commons", identity: "https://example.org/feed.json", version: "3",
    license: License(spdx: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/"),
    language: "en", authors: [Author(name: "The Editors")], homePage: "https://example.org/",
    accessed: CalendarDate(year: 2026, month: 11, day: 27))

  /// A publication of articles under a title; of one under its own.
  static func publication(
    of articles: [ExportedArticle], in language: Language = .english
  ) -> Publication {
    Publication(
      title: articles.count == 1 ? articles[0].title : "A collection", scope: "a collection",
      titles: articles.map(\.title), of: source, in: language, citedAs: .chicago)
  }

  /// The text of an export in a form other than that of a book.
  func text(
    _ articles: [ExportedArticle], as format: ExportFormat, in language: Language = .english
  ) throws -> String {
    var bytes: [UInt8] = []
    let stream = try ExportStream(
      as: format, of: Self.publication(of: articles, in: language), scratchFolder: folder.path,
      text: Self.plain
    ) { bytes += $0 }
    for article in articles { try stream.add(article) }
    try stream.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path of a book of articles.
  func book(_ articles: [ExportedArticle], name: String = "book.epub") throws -> String {
    let path = folder.appending(path: name).path
    let file = try ExportFile(
      at: path, as: .epub, of: Self.publication(of: articles), text: Self.plain)
    for article in articles { try file.add(article) }
    try file.finish()
    return path
  }

  /// The text of a document alone, for tests that need no typesetter.
  static let plain: TextSetter = { article, give in
    try give(Array((article.title + "\n\n" + article.document.plainText + "\n").utf8))
  }
}

extension ExportedArticle {
  /// An article of some HTML.
  init(
    _ title: String, html: String, by author: String = "Ada Ash", language: String? = nil,
    _ change: (inout Article) -> Void = { _ in }
  ) {
    var article = Article(
      id: title.lowercased().replacing(" ", with: "-"), url: "https://example.org/a", title: title,
      contentHTML: html, datePublished: Timestamp("2020-05-01T12:00:00Z"),
      authors: [Author(name: author)], language: language)
    change(&article)
    self.init(article, Document(html: html), title: title, byline: author)
  }
}
