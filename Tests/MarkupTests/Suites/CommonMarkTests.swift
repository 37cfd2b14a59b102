import Foundation
import TestSupport
import Testing

@testable import Markup

/// The HTML of CommonMark's own examples, read as a document.
@Suite(.enabled(if: sharedFolder != nil, "there is no shared folder"))
struct CommonMarkTests {
  /// An example, as far as it is needed.
  private struct Example: Decodable {
    let html: String
    let example: Int
  }

  /// An example with a tag inside an attribute, which cannot be read without a parser.
  private static let quotedTag = 618

  @Test
  func `no word of CommonMark's examples is lost`() throws {
    let file = try #require(sharedFolder).appending(path: "suites/commonmark-spec/spec.json")
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    #expect(examples.count > 600)
    for example in examples where example.example != Self.quotedTag {
      let words = VisibleText.letters(of: example.html)
      let found = Array(Document(html: example.html).plainText.unicodeScalars)
      #expect(
        VisibleText.isSubsequence(words, of: found),
        "example \(example.example): \(example.html)")
    }
  }

  @Test
  func `blocks of CommonMark are what they say`() throws {
    let html = """
      <ol start="7"><li><p>a</p></li></ol><blockquote><p>b<br />c</p></blockquote>
      <pre><code class="language-swift">let x = 1
      </code></pre><hr /><p><a href="/u" title="t">d</a> <img src="/v" alt="e" /></p>
      """
    #expect(
      Document(html: html).tree == """
        list decimal
          item 7
            paragraph ¶1 "a"
        quotation
          paragraph ¶2 "b⏎c"
        preformatted ¶3 "let x = 1"
          code "let x = 1"
        rule
        paragraph ¶4 "d [e]"
          link "d" → /u
          image "[e]"
        """)
  }
}

/// What a browser shows of HTML, found without a parser: tags, comments and what is never shown
/// are cut out.
enum VisibleText {
  /// The letters and digits of what is shown.
  static func letters(of html: String) -> [Unicode.Scalar] {
    var rest = html[...]
    var text = ""
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      rest = afterTag(rest[start...])
    }
    text += rest
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(name, with: sign)
    }
    return text.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Whether all of some scalars stand in a text, in order.
  static func isSubsequence(_ words: [Unicode.Scalar], of text: [Unicode.Scalar]) -> Bool {
    var position = 0
    for scalar in words {
      guard let found = text[position...].firstIndex(of: scalar) else { return false }
      position = found + 1
    }
    return true
  }

  /// What follows a tag, comment, declaration or element that is never shown.
  private static func afterTag(_ html: Substring) -> Substring {
    for (start, end) in [
      ("<!-->", ">"), ("<!--->", ">"), ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"),
      ("<script", "</script>"),
      ("<style", "</style>"), ("<!", ">"),
    ] where html.hasPrefix(start) {
      return html.range(of: end).map { html[$0.upperBound...] } ?? ""
    }
    return html.firstIndex(of: ">").map { html[html.index(after: $0)...] } ?? ""
  }
}
