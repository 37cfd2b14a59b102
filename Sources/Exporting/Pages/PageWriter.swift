import Hypertext

/// Writes a publication as one page of HTML 5, which needs no other file and no network.
struct PageWriter: PublicationWriter {
  private let publication: Publication
  private let give: ([UInt8]) throws -> Void
  private var credits: Credits
  private var count = 0

  /// Begins a page.
  init(_ publication: Publication, _ give: @escaping ([UInt8]) throws -> Void) throws {
    self.publication = publication
    self.give = give
    credits = Credits(of: publication)
    var html = HTMLWriter()
    writeHead(&html)
    if !publication.isSingle { writeContents(&html) }
    try give(html.take())
  }

  private func writeHead(_ html: inout HTMLWriter) {
    html.markup("<!DOCTYPE html>\n")
    let language =
      publication.isSingle
      ? LanguageCode.valid(publication.source.language) : publication.language.code
    html.open("html", ("lang", language))
    html.markup("\n<head>\n<meta charset=\"utf-8\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.element("title", publication.shownTitle)
    html.markup("\n<style>\n")
    html.markup(PageStyle.text)
    html.markup("</style>\n</head>\n<body>\n")
  }

  private func writeContents(_ html: inout HTMLWriter) {
    html.heading(1, publication.shownTitle)
    html.archiveNote(of: publication)
    html.markup("<nav>\n")
    html.heading(2, publication.words(.contents))
    html.markup("<ol>\n")
    for (index, title) in publication.titles.enumerated() {
      html.markup("<li>")
      html.element("a", title.shownOnLine, ("href", "#" + Self.id(index + 1)))
      html.markup("</li>\n")
    }
    html.markup("</ol>\n</nav>\n")
  }

  private static func id(_ number: Int) -> String { "article-\(number)" }

  mutating func add(_ article: ExportedArticle) throws {
    count += 1
    let isSingle = publication.isSingle
    let chapter = Chapter(
      article, of: publication, isBook: false, prefix: isSingle ? "" : "a\(count)-",
      level: isSingle ? 1 : 2)
    let language = LanguageCode.valid(article.article.language ?? publication.source.language)
    var html = HTMLWriter()
    html.open(
      "article", ("id", Self.id(count)), ("lang", language),
      ("dir", LanguageCode.isRightToLeft(language) ? "rtl" : "ltr"))
    html.markup("\n")
    chapter.write(&html)
    html.markup("</article>\n")
    credits.add(article)
    try give(html.take())
  }

  mutating func finish() throws {
    var html = HTMLWriter()
    html.markup("<section>\n")
    html.heading(2, publication.words(.exportSources))
    credits.write(&html)
    html.markup("</section>\n")
    let works = credits.bibliography
    if !publication.isSingle, !works.entries.isEmpty {
      html.markup("<section>\n")
      html.heading(2, publication.words(.bibliography))
      works.write(&html)
      html.markup("</section>\n")
    }
    html.markup("</body>\n</html>\n")
    try give(html.take())
  }
}
