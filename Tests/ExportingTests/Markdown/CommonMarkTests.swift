import Archive
import Exporting
import Foundation
import Markup
import Testing

/// What a program that knows CommonMark (cmark) reads in what was written.
struct CommonMarkTests {
  private let export: Export

  init() throws { export = try Export() }

  /// The words of an article's text, and those that cmark reads, notes being paragraphs as others.
  private func words(_ article: ExportedArticle) throws -> (written: [String], read: [String]) {
    let markdown = try export.text([article], as: .markdown)
    let html = try Unzipped.run(["cmark", "--unsafe"], input: markdown)
    let read = Document(html: html.replacing(/<a [^>]*>|<\/a>/, with: "")).plainText
    return (Words.all(of: article.document.plainText), Words.all(of: read))
  }

  @Test func `All words are read back, in their order`() throws {
    let (written, read) = try words(Samples.everything)
    let beginning = read.firstIndex(of: "Prose") ?? 0
    #expect(Words.missing(written, in: Array(read[beginning...])) == nil)
  }

  @Test(arguments: HostileHTML.all.map(\.name))
  func `All words of hostile articles are read back`(_ name: String) throws {
    let html = try #require(HostileHTML.all.first { $0.name == name }).html
    let (written, read) = try words(ExportedArticle("Hostile", html: html))
    #expect(Words.missing(written, in: read) == nil)
  }

  @Test func `Signs stay signs`() throws {
    let signs = [
      "1. a", "2) b", "- c", "+ d", "* e", "# f", "> g", "=== h", "---", "***", "___", "```", "~~~",
      "a*b*c", "_d_ e__f__", "`g`", "[h](i)", "![j](k)", "<b>l</b>", "&amp; &#35;", "m\\n", "| o |",
      "[p]: q", "<https://example.org>", "~~r~~", "$s$", ": t", "    u", "v  ", "Setext\n===",
    ]
    for sign in signs {
      let escaped = sign.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      let article = ExportedArticle("Signs", html: "<p>\(escaped)</p><p>end</p>")
      let markdown = try export.text([article], as: .markdown)
      let html = try Unzipped.run(["cmark", "--unsafe"], input: markdown)
      #expect(html.contains("<p>end</p>"), "\(sign)")
      let wanted = article.document.string(in: try #require(article.document.range(ofParagraph: 1)))
      let read = Document(html: html)
      let all = (1...read.paragraphCount).compactMap { read.range(ofParagraph: $0) }
        .map { read.string(in: $0) }
      #expect(all.contains(wanted), "\(sign): \(all)")
    }
  }

  @Test func `Structure is read back`() throws {
    let html = """
      <h2>Head</h2><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul><ol start="3"><li>d</li></ol>\
      <blockquote><p>e</p><pre>f  g</pre></blockquote><p><em>h</em> <strong>i</strong> un<em>j</em>k\
      <a href="https://example.org/(x)">l</a> <code>m`n</code></p><hr>
      """
    let markdown = try export.text([ExportedArticle("T", html: html)], as: .markdown)
    let read = try Unzipped.run(["cmark", "--unsafe"], input: markdown)
    let tree = Document(html: read).tree
    for line in Document(html: html).tree.split(separator: "\n") {
      let part = line.trimmingCharacters(in: .whitespaces).replacing(/\ ¶[0-9]+/, with: "")
      #expect(tree.replacing(/\ ¶[0-9]+/, with: "").contains(part), "\(part)\n\(tree)")
    }
  }
}

extension CommonMarkTests {
  @Test func `Every link within the text leads to a place that is marked`() throws {
    for (name, html) in HostileHTML.all {
      let markdown = try Export().text([ExportedArticle(name, html: html)], as: .markdown)
      let read = try Unzipped.run(["cmark", "--unsafe"], input: markdown)
      let ids = read.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
      for match in read.matches(of: /href="#([^"]*)"/) {
        #expect(ids.contains(String(match.output.1)), "\(name): #\(match.output.1)")
      }
    }
  }
}
