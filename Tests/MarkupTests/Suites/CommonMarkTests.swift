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
