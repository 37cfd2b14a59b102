import Foundation
import TestSupport
import Testing

@testable import Publishing

/// The text of an article on its page.
struct ArticleTextTests {
  /// What stands between the title and the end of the article.
  private func text(_ html: String, head: String = "") throws -> String {
    let html = html.replacing("\"", with: "\\\"")
    let desk = try PublishingDesk(
      items: ["{\"id\": \"a\", \"title\": \"A\", \"content_html\": \"\(html)\"}"], head: head)
    try desk.publish()
    let page = try desk.page(of: "a")
    let parts = page.split(separator: "<h1>A</h1>\n")
    return String(try #require(parts.last).split(separator: "</article>")[0])
  }

  @Test func `items with one paragraph hold it without an element of its own`() throws {
    #expect(
      try text("<ul><li>a<li>b<ol start=3><li>c</ol></ul><ul><li>x<p>y<li>z</ul>") == """
        <ul><li id="p1">a</li>
        <li id="p2">b<ol><li id="p3" value="3">c</li>
        </ol>
        </li>
        </ul>
        <ul><li><p id="p4">x</p>
        <p id="p5">y</p>
        </li>
        <li><p id="p6">z</p>
        </li>
        </ul>

        """)
  }

  @Test func `what is no item stands outside of the list`() throws {
    #expect(
      try text("<ol><h2>x</h2><li>a</li></ol><ul><li>b</li><p>c</p><li>d</ul>") == """
        <h2>x</h2>
        <ol><li id="p1" value="1">a</li>
        </ol>
        <ul><li id="p2">b</li>
        </ul>
        <p id="p3">c</p>
        <ul><li id="p4">d</li>
        </ul>

        """)
  }

  @Test func `definitions with one paragraph, too`() throws {
    #expect(
      try text("<dl><dt>T<dd>a<dt>U<dd>b<p>c</dl>") == """
        <dl><dt id="p1">T</dt>
        <dd id="p2">a</dd>
        <dt id="p3">U</dt>
        <dd><p id="p4">b</p>
        <p id="p5">c</p>
        </dd>
        </dl>

        """)
  }

  private static let mark = "<p>One<sup><a href='#n1' id='r1'>1</a></sup>"
  private static let note = "<ol><li id='n1'>A note. <a href='#r1'>↩</a></li></ol>"

  @Test func `a note begins with its number, under a heading`() throws {
    let text = try text(Self.mark + Self.note)
    #expect(
      text.hasSuffix(
        """
        <h2>Notes</h2>
        <div id="note-1"><p><a href="#mark-1">[1]</a> <span id="a-n1"></span>A note.</p>
        </div>

        """))
    #expect(!text.contains("<ol>"))
  }

  @Test func `a heading that the text has of its notes is the only one`() throws {
    let text = try text(Self.mark + "<h3>Anmerkungen</h3>" + Self.note)
    #expect(text.contains("<h3>Anmerkungen</h3>\n<div id=\"note-1\"><p>"))
    #expect(!text.contains("<h2>"))
  }

  @Test func `a site in Portuguese has notes in Portuguese`() throws {
    #expect(
      try text(Self.mark + Self.note, head: #""language": "pt","#).contains("<h2>Notas</h2>"))
  }

  @Test func `a note that begins with a list has its number before it`() throws {
    let note = "<ol><li id='n1'><ul><li>x</ul><p>y <a href='#r1'>↩</a></li></ol>"
    #expect(
      try text(Self.mark + note).contains(
        "<div id=\"note-1\"><p><a href=\"#mark-1\">[1]</a> </p>\n<ul><li>"))
  }

  @Test func `a cell covers no more rows than there are`() throws {
    let rows = "<tr><th rowspan=65000>a<td>b<tr><td rowspan=2>c<td>d<tr><td rowspan=9>e"
    let spans = try text("<table>\(rows)</table>").matches(of: /rowspan="(\d+)"/).map { $0.1 }
    #expect(spans == ["3", "2"])
  }
}
