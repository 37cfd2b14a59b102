import Archive
import Exporting
import Foundation
import Markup
import Testing

struct BookTests {
  private let export: Export

  init() throws { export = try Export() }

  @Test func `A book begins with what it is, uncompressed and without anything besides`() throws {
    let path = try export.book([ExportedArticle("On Prisons", html: "<p>Walls.")])
    let head = try Data(contentsOf: URL(filePath: path)).prefix(58)
    #expect(Array(head[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
    #expect(head[8] == 0, "stored")
    #expect(head[28] == 0 && head[29] == 0, "no extra field")
    #expect(try Unzipped(path).names.first == "mimetype")
  }

  @Test func `The same articles make the same bytes, and other words others`() throws {
    let article = ExportedArticle("On Prisons", html: "<p>Walls.")
    let one = try export.book([article], name: "1.epub")
    let two = try export.book([article], name: "2.epub")
    let other = try export.book([ExportedArticle("On Prisons", html: "<p>Doors.")], name: "3.epub")
    let bytes = try [one, two, other].map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0] != bytes[2])
  }

  @Test
  func `The package names the book, its people, its language, its rights and its last change`()
    throws
  {
    let article = ExportedArticle("Bread & Roses", html: "<p>x", language: "pt-BR") {
      $0.authors = [
        Author(name: "Élisée Reclus", sortName: "Reclus, Élisée"),
        Author(name: "Ana", role: .translator),
      ]
      $0.dateModified = Timestamp("2021-01-02T03:04:05+01:00")
    }
    let text = try Unzipped(try export.book([article])).text(of: "EPUB/package.opf")
    #expect(text.contains("<dc:title>Bread &amp; Roses</dc:title>"))
    #expect(text.contains("<dc:creator id=\"person-1\">Élisée Reclus</dc:creator>"))
    #expect(text.contains("property=\"file-as\">Reclus, Élisée</meta>"))
    #expect(text.contains("<dc:contributor id=\"person-2\">Ana</dc:contributor>"))
    #expect(text.contains("scheme=\"marc:relators\">trl</meta>"))
    #expect(text.contains("<dc:language>pt-BR</dc:language>"))
    #expect(text.contains("<dc:rights>CC-BY-4.0 · https://creativecommons.org/licenses/by/4.0/"))
    #expect(text.contains("property=\"dcterms:modified\">2021-01-02T02:04:05Z</meta>"))
    let id = try #require(text.firstMatch(of: /urn:uuid:[0-9a-f-]{36}/))
    #expect(text.contains("<dc:identifier id=\"id\">\(id.output)</dc:identifier>"))
  }

  @Test func `Contents lead to chapters, headings in their order, and printed pages`() throws {
    let html =
      "<h2>One</h2><h3>One a</h3><h2>Two</h2><p>x<span class='pagenum'>[Pg 7]</span> y"
    let book = Unzipped(
      try export.book([
        ExportedArticle("First", html: html), ExportedArticle("Second", html: "<p>x"),
      ]))
    let contents = try book.text(of: "EPUB/contents.xhtml")
    let links = contents.matches(of: /<a href="([^"]*)">([^<]*)<\/a>/).map {
      "\($0.output.1) \($0.output.2)"
    }
    #expect(
      links == [
        "chapter-1.xhtml First", "chapter-1.xhtml#h1 One", "chapter-1.xhtml#h2 One a",
        "chapter-1.xhtml#h3 Two", "chapter-2.xhtml Second", "sources.xhtml Sources and licences",
        "chapter-1.xhtml#page-1 7",
      ])
    let chapter = try book.text(of: "EPUB/chapter-1.xhtml")
    #expect(chapter.contains("<h3 id=\"h2\">One a</h3>"))
    #expect(chapter.contains("<span id=\"page-1\" epub:type=\"pagebreak\" role=\"doc-pagebreak\""))
    #expect(!chapter.contains("[Pg 7]"))
  }

  @Test func `Notes are footnotes that their marks lead to`() throws {
    let html = """
      <p>Word<sup><a href="#fn1" id="r1">1</a></sup>.</p><ol><li id="fn1">A note.</li></ol>
      """
    let chapter = try Unzipped(export.book([ExportedArticle("Notes", html: html)]))
      .text(of: "EPUB/chapter-1.xhtml")
    #expect(
      chapter.contains(
        "<a id=\"mark-1\" href=\"#note-1\" epub:type=\"noteref\" role=\"doc-noteref\">"))
    #expect(
      chapter.contains("<aside id=\"note-1\" epub:type=\"footnote\" role=\"doc-footnote\">"))
    #expect(chapter.contains("<a href=\"#mark-1\">[1]</a> "))
  }

  @Test func `Text against the direction of its chapter says its own`() throws {
    let hebrew = ExportedArticle(
      "א", html: "<p>שלום<p>English<table><td>אב</table>", language: "he")
    let english = ExportedArticle("b", html: "<p>שלום<p>English", language: "en")
    let book = Unzipped(try export.book([hebrew, english]))
    let first = try book.text(of: "EPUB/chapter-1.xhtml")
    #expect(first.contains("xml:lang=\"he\" lang=\"he\" dir=\"rtl\">"))
    #expect(first.contains("<p id=\"p1\">שלום</p>"))
    #expect(first.contains("<p id=\"p2\" dir=\"ltr\">English</p>"))
    let second = try book.text(of: "EPUB/chapter-2.xhtml")
    #expect(second.contains("<p id=\"p1\" dir=\"rtl\">שלום</p>"))
  }

  @Test(arguments: HostileHTML.all.map(\.name))
  func `Every page of a hostile article is well-formed XML`(_ name: String) throws {
    let html = try #require(HostileHTML.all.first { $0.name == name }).html
    let book = Unzipped(try export.book([ExportedArticle("A \u{1}\u{202E}<&\"title", html: html)]))
    for entry in try book.names where entry.hasSuffix("ml") || entry.hasSuffix("opf") {
      let text = try book.text(of: entry)
      #expect(WellFormed.fault(of: text) == nil, "\(entry)")
    }
  }

  @Test func `Every link within a page leads to an id that is there once`() throws {
    for (name, html) in HostileHTML.all {
      let book = Unzipped(
        try export.book([ExportedArticle(name, html: html)], name: name + ".epub"))
      let chapter = try book.text(of: "EPUB/chapter-1.xhtml")
      let ids = chapter.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(name)")
      for match in chapter.matches(of: /href="#([^"]*)"/) {
        #expect(ids.contains(String(match.output.1)), "\(name): #\(match.output.1)")
      }
    }
  }

  @Test func `Nothing is fetched from elsewhere`() throws {
    let html = "<img src='https://example.org/x.png' alt='A tree'><iframe src='https://x.org'>"
    let book = Unzipped(try export.book([ExportedArticle("Pictures", html: html)]))
    let chapter = try book.text(of: "EPUB/chapter-1.xhtml")
    #expect(chapter.contains("[A tree]"))
    #expect(!chapter.contains("src="))
  }

  @Test func `A passage is quoted with its paragraph, and its article's licence and source`() throws
  {
    var article = ExportedArticle("Aid", html: "<p>One.<p>Two <em>words</em>.<p>Three.")
    article.passage = article.document.range(ofParagraph: 2)
    article.remark = "For Monday"
    let chapter = try Unzipped(export.book([article])).text(of: "EPUB/chapter-1.xhtml")
    #expect(chapter.contains("<blockquote>\n<p>Two <em>words</em>.</p>\n</blockquote>"))
    #expect(chapter.contains("<p class=\"place\">¶ 2</p>"))
    #expect(chapter.contains("<p class=\"remark\">For Monday</p>"))
    #expect(!chapter.contains("Three."))
    #expect(chapter.contains("Licence: "))
  }

  @Test func `A file that is there is left as it is, unless it is to be replaced`() throws {
    let article = ExportedArticle("On Prisons", html: "<p>Walls.")
    let path = export.folder.appending(path: "there.epub").path
    try Data("mine".utf8).write(to: URL(filePath: path))
    #expect(throws: ArchiveError.alreadyThere(path: path)) {
      try export.book([article], name: "there.epub")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    let file = try ExportFile(
      at: path, replaces: true, as: .epub, of: Export.publication(of: [article]),
      text: Export.plain)
    try file.add(article)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine", "until it is finished")
    try file.finish()
    #expect(try Unzipped(path).names.first == "mimetype")
  }

  @Test func `One that is dropped unfinished leaves nothing`() throws {
    let article = ExportedArticle("On Prisons", html: "<p>Walls.")
    let path = export.folder.appending(path: "left.epub").path
    do {
      let file = try ExportFile(
        at: path, as: .epub, of: Export.publication(of: [article]), text: Export.plain)
      try file.add(article)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: export.folder.path).isEmpty)
  }
}

extension BookTests {
  @Test func `Languages that the source tells are told`() throws {
    let html =
      "<p>One <i lang='fr'>deux <b>trois</b></i> four</p><div lang='he'><p>אחת<p>שתיים</div>"
      + "<p lang='not valid!'>five</p><p>x<span xml:lang='de'> y</span>"
    let chapter = try Unzipped(export.book([ExportedArticle("L", html: html, language: "en")]))
      .text(of: "EPUB/chapter-1.xhtml")
    #expect(
      chapter.contains(
        "One <span xml:lang=\"fr\" lang=\"fr\"><em>deux <strong>trois</strong></em></span> four"))
    #expect(chapter.contains("<span xml:lang=\"he\" lang=\"he\" dir=\"rtl\">שתיים</span>"))
    #expect(chapter.contains(">five</p>"))
    #expect(chapter.contains("x <span xml:lang=\"de\" lang=\"de\">y</span>"))
  }
}
