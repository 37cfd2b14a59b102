import Markup
import Screen
import Testing

@testable import Typesetting

struct SpanTests {
  private func lines(_ html: String, marking: [Range<Int>] = []) -> [Line] {
    Typesetter(Document(html: html), measure: 47).lines(ofLeaf: 0, marking: marking)
  }

  @Test
  func `styles add up where inlines nest`() {
    let spans = lines("<p>a <b>b <i>c</i></b>")[0].spans
    #expect(spans.map(\.text.string) == ["a ", "b ", "c"])
    #expect(spans.map(\.style) == [.plain, .bold, Style([.bold, .italic])])
  }

  @Test
  func `a link's spans know its index, and where they stand`() {
    let spans = lines("<p>see <a href=x>this <em>one</em></a>")[0].spans
    #expect(spans.map(\.link) == [nil, 0, 0])
    #expect(spans.map(\.source) == [0..<4, 4..<9, 9..<12])
    #expect(spans[1].style == .underline)
  }

  @Test
  func `what is to be marked has spans of its own`() {
    let spans = lines("<p>mutual <b>aid</b>", marking: [9..<40, 3..<5, 4..<8])[0].spans
    #expect(spans.map(\.text.string) == ["mut", "ual ", "a", "i", "d"])
    #expect(spans.map(\.isMarked) == [false, true, true, false, true])
  }

  @Test
  func `a mark is never parted from its letter`() {
    let spans = lines("<p>caf<b>e</b>&#x301;s")[0].spans
    #expect(spans.map(\.text.string) == ["caf", "e\u{301}", "s"])
  }

  @Test
  func `the first line of a paragraph has its number`() {
    let document = Document(html: "<h1>t</h1><p>a<br>b<p>c")
    let typesetter = Typesetter(document, measure: 47)
    #expect(typesetter.lines(ofLeaf: 0).map(\.paragraph) == [nil])
    #expect(typesetter.lines(ofLeaf: 1).map(\.paragraph) == [nil, 1, nil])
    #expect(typesetter.lines(ofLeaf: 2).map(\.paragraph) == [nil, 2])
  }

  @Test
  func `controls and bidirectional overrides do not reach a line`() {
    let line = lines("<p>a\u{202E}b\u{1B}[2J c")[0]
    #expect(!line.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(line.columns == columns(of: line.text))
  }
}
