import Foundation
import TestSupport
import Testing

@testable import Markup

/// Text that libxml2 need not read is the same as if it had.
///
/// A character of the last plane in a comment keeps everything from being set aside. Only controls
/// are then lost, which libxml2 drops.
struct SetAsideTests {
  private static let nothingAside = "<!--\u{10FFFD}-->"

  @Test(arguments: [
    "<p>A run of more than sixteen bytes", "<p>Tom &amp; Jerry were a cat and a mouse &copy",
    "<p>before &ndash followed.by-name:and more text &#x41 and &#65; then &;&& the end of it",
    "<p>one<b> two three four five six</b></b> seven eight nine ten",
    "<p>a < b, and b > c, as anyone can see</p>and after it some more text",
    "<td a='x > y' b=\"<p>text in an attribute\">text outside of an attribute",
    "<a href='unclosed > this is some text <b>and more of it</b> and the end",
    "<a href=x\">this is the text of a link</a>", "<p <b>text that is longer than a run",
    "<script>var text = '<p>not a paragraph';</script>but this is a paragraph",
    "<style>p:before { content: '<p>not it' }</style>but this is a paragraph",
    "<title>A title that is not shown</title><p>and a paragraph that is",
    "<p>                    <b>x",
    "<ul>                      <li>x                   </ul>                   y",
    "<pre>lines of code    \r\n  which are kept\r\n</pre>", "<![CDATA[some text > which is odd]]>x",
    "<!DOCTYPE html><html><head>text in the head of it<body>text in the body of it",
    "<?php echo '<p>text of a program'; ?><p>text of the document it is",
    "<textarea>some text <b>in a field</b></textarea>and some text outside",
    "<picture><source srcset=a/><img alt='a picture of a cat'></picture>and the text after it",
    "<p>a line may<wbr>end here<WBR/>or here, and<wbr class='x'>then it goes on",
    "<textarea>text of a <div> and more</textarea>and some text outside",
    "<textarea>text of a field that is not closed <p>and more of it",
    "<blockquote><div>text of the quotation</blockquote>and text that is outside of it",
    "<h2>A heading with the wrong end</h3>and text that is outside of it",
    "<ul><li><a name=x>an item of the list<li><div>another item</ul>and the text outside",
    "<!DOCTYPE html [<!ENTITY a \"b\">]><p>the text of the document",
    "<xmp><b>some text that is raw</b></xmp>and some text outside",
    "<p>相互扶助について、いろいろな動物と人間<br>ここにも長い文章があります",
  ])
  func `a document is the same`(_ html: String) {
    #expect(Document(html: html) == Document(html: Self.nothingAside + html))
  }

  @Test
  func `runs are given back in order though their signs repeat`() {
    let words = (0..<70_000).map { "number \($0) of many words" }
    let html = words.map { "<p>\($0)</p>" }.joined()
    #expect(Document(html: html).string(in: 0..<Int.max) == words.joined(separator: "\n"))
  }

  @Test
  func `a reference to a private character is not taken for a sign`() {
    let words = (0..<1000).map { "number \($0) of many words" }
    var html = words.map { "<p class=a\($0)>\($0)</p>" }
    html[2] = "<p>Icon &#x100185; <img alt='an icon &#x100185; too'></p>"
    let lines = Document(html: html.joined()).string(in: 0..<Int.max).split(separator: "\n")
    #expect(lines.count == 1000)
    #expect(lines[2] == "Icon \u{FFFD} [an icon \u{FFFD} too]")
    #expect(lines[999] == "number 999 of many words")
  }

  @Test
  func `an author's private characters are not taken for signs`() {
    let html = "<p>\u{100000}\u{100001} and some text that is long enough"
    #expect(Document(html: html).string(in: 0..<100).hasPrefix("\u{100000}\u{100001} and"))
  }

  @Test
  func `random mark-up makes the same document`() {
    let parts = [
      "<p>", "</p>", "<b class=x>", "</b>", "<table><tr><td>", "</td>", "</table>", "<a href='",
      "'>",
      "\"", "<!--", "-->", "<!-->", "<script>", "</script>", "<li>", "</ul>", "<br/>", "<", ">",
      "&",
      "&amp;", "&#150;", "&nosuch", "a run of text that is long",
      "another one with\nlines\r\nin it",
      "                  ", "é", "<pre>", "</pre>", "<x/y>", "</x y='>'>", "<wbr>",
      "<source src=x>", "<textarea>",
      "</textarea>", "<div>", "</div>", "<blockquote>", "</blockquote>", "<h2>", "</h3>", "<td>",
      "</br>", "<![CDATA[", "]]>", "]>", "<xmp>", "</xmp>", "&eacute", "&copy=",
      "&plus;", "=", "<p ",
      "/>",
    ]
    var random = SeededRandom(seed: 3)
    for _ in 0..<4000 {
      let html = (0..<Int.random(in: 1...30, using: &random))
        .map { _ in parts.randomElement(using: &random)! }.joined()
      let document = Document(html: html)
      let other = Document(html: Self.nothingAside + html)
      #expect(document.text == other.text, "\(html)")
    }
  }

  @Test(.enabled(if: sharedFolder != nil, "there is no shared folder"))
  func `HTML by others makes the same document`() throws {
    for file in htmlFiles(in: "suites") + htmlFiles(in: "corpora/kropotkin") {
      let html = try text(of: file)
      #expect(
        Document(html: html) == Document(html: Self.nothingAside + html),
        "\(file.lastPathComponent)")
    }
  }
}
