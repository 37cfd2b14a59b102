import Archive
import Hypertext

/// Writes a publication as a book: EPUB 3.3.
///
/// Chapters go to the disk as they come; what leads to them is written at the end, from their titles
/// alone. The same publication makes the same bytes.
struct BookWriter: PublicationWriter {
  private let publication: Publication
  private let archive: ZipArchive
  private var contents = BookContents()
  private var credits: Credits

  /// Where the page with the contents lies in the book's folder.
  static let navigation = "contents.xhtml"

  private static let folder = "EPUB/"
  private static let packageName = "package.opf"

  /// Begins a book.
  init(_ publication: Publication, to archive: ZipArchive) throws {
    self.publication = publication
    self.archive = archive
    credits = Credits(of: publication)
    // What it is must stand first, as it is, so that it is known by its beginning (OCF, 4.3).
    try archive.add("mimetype", Array("application/epub+zip".utf8), isStored: true)
    try archive.add("META-INF/container.xml", Self.container)
    try add(BookStyle.name, BookStyle.text.withUTF8Buffer { Array($0) })
  }

  private func add(_ path: String, _ bytes: [UInt8]) throws {
    try archive.add(Self.folder + path, bytes)
  }

  private static let container = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="\(folder + packageName)" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """.utf8)

  mutating func add(_ article: ExportedArticle) throws {
    let path = "chapter-\(contents.chapters.count + 1).xhtml"
    let chapter = Chapter(article, of: publication, isBook: true, prefix: "", level: 1)
    let language = BookLanguage.tag(article.article.language ?? publication.source.language)
    try add(
      path,
      BookPage.bytes(
        title: article.shownTitle, language: language, type: "bodymatter chapter", chapter.write))
    contents.add(article, path: path)
    credits.add(article)
  }

  mutating func finish() throws {
    let title = (id: "title", path: "title.xhtml")
    try add(title.path, titlePage)
    var back = [(id: "sources", title: publication.words(.exportSources), path: "sources.xhtml")]
    try add("sources.xhtml", sourcesPage)
    let works = credits.bibliography
    if !publication.isSingle, !works.entries.isEmpty {
      let name = publication.words(.bibliography)
      try add("bibliography.xhtml", bibliographyPage(works, name))
      back.append((id: "bibliography", title: name, path: "bibliography.xhtml"))
    }
    let navigation = BookNavigation(
      contents, of: publication, back: back.map { (title: $0.title, path: $0.path) })
    try add(Self.navigation, navigation.bytes)
    let chapters = contents.chapters.enumerated().map { (id: "chapter-\($0 + 1)", path: $1.path) }
    let spine =
      [title, (id: "contents", path: Self.navigation)] + chapters
      + back.map { (id: $0.id, path: $0.path) }
    let package = BookPackage(
      of: publication, credits, hasPages: contents.hasPages, spine: spine)
    try add(Self.packageName, package.bytes)
    try archive.finish()
  }

  // MARK: - Pages of its own

  private func page(_ title: String, _ type: String, _ content: (inout HTMLWriter) -> Void)
    -> [UInt8]
  {
    BookPage.bytes(title: title, language: publication.language.code, type: type, content)
  }

  private var titlePage: [UInt8] {
    page(publication.shownTitle, "frontmatter titlepage") { html in
      html.heading(1, publication.shownTitle)
      let authors = credits.people.compactMap { $0.displayName?.shownOnLine.nonBlank }
      if publication.isSingle || authors.count <= 3, !authors.isEmpty {
        html.paragraph(authors.joined(separator: ", "), class: "byline")
      }
      html.archiveNote(of: publication)
    }
  }

  private var sourcesPage: [UInt8] {
    let title = publication.words(.exportSources)
    return page(title, "backmatter appendix") { html in
      html.heading(1, title)
      credits.write(&html)
    }
  }

  private func bibliographyPage(_ works: CitedWorks, _ title: String) -> [UInt8] {
    page(title, "backmatter bibliography") { html in
      html.heading(1, title)
      works.write(&html)
    }
  }
}
