import Archive
import Exporting
import Foundation
import Markup
import Testing

struct PageTests {
  private let export: Export

  init() throws { export = try Export() }

  @Test func `A page needs no other file`() throws {
    let page = try export.text([Samples.everything], as: .html)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<style>"))
    #expect(page.firstMatch(of: /<(link|script|img|iframe)\b| src=/) == nil)
  }

  @Test func `Several articles have ids of their own, and contents that lead to them`() throws {
    let html =
      "<h2 id='x'>Head</h2><p>a<sup><a href='#n'>1</a></sup><p id='n'>note<a href='#x'>up</a>"
    let articles = ["One", "Two"].map { ExportedArticle($0, html: html) }
    let page = try export.text(articles, as: .html)
    let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for match in page.matches(of: /href="#([^"]*)"/) {
      #expect(ids.contains(String(match.output.1)), "#\(match.output.1)")
    }
    #expect(page.contains("<li><a href=\"#article-2\">Two</a></li>"))
  }

  @Test(arguments: HostileHTML.all.map(\.name))
  func `No word of a hostile article is lost on its page`(_ name: String) throws {
    let html = try #require(HostileHTML.all.first { $0.name == name }).html
    let article = ExportedArticle("Hostile", html: html)
    let read = Document(html: try export.text([article], as: .html)).plainText
    let known = Set(Words.all(of: read))
    #expect(Words.all(of: article.document.plainText).filter { !known.contains($0) } == [])
  }

  @Test(arguments: [ExportFormat.html, .markdown, .text])
  func `Nothing that is exported can act on a terminal`(_ format: ExportFormat) throws {
    let hostile = "a\u{1B}[31mb\u{9B}c\u{202E}d\u{7}"
    let article = ExportedArticle(hostile, html: "<p>\(hostile)<pre>\(hostile)</pre>", by: hostile)
    {
      $0.license = License(spdx: hostile, url: hostile, attribution: hostile)
      $0.url = "https://example.org/" + hostile
    }
    let text = try export.text([article, article], as: format)
    let bad = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
    }
    #expect(bad.isEmpty || format == .text && article.document.plainText.contains("\u{1B}"))
  }
}
