import Markup
import Testing

@testable import Typesetting

struct HostileTests {
  @Test(arguments: [
    "x" + String(repeating: "\u{301}", count: 10_000),
    String(repeating: "🇦", count: 4_000), String(repeating: "x", count: 10_000),
    String(repeating: "x\u{AD}", count: 4_000), String(repeating: "\u{200B}", count: 4_000) + "x",
    String(repeating: "\u{200D}", count: 4_000), String(repeating: "相", count: 4_000),
    String(repeating: "\u{A0}", count: 4_000), "<pre>" + String(repeating: "\tx", count: 4_000),
    String(repeating: "<blockquote><ul><li>", count: 600) + "x y z",
    "<table>" + String(repeating: "<tr><td colspan=1000 rowspan=1000>x<td>y", count: 300),
  ])
  func `lines of hostile text are never too wide`(_ html: String) {
    let document = Document(html: html)
    for measure in [1, 7, 47] {
      let typesetter = Typesetter(document, measure: measure)
      for leaf in document.leaves.indices {
        #expect(typesetter.lines(ofLeaf: leaf, limit: 300).allSatisfy { $0.columns <= measure })
      }
    }
  }
}
