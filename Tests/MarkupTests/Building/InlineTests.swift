import Testing

@testable import Markup

struct InlineTests {
  @Test
  func `inlines nest, and do not hold the spaces around them`() {
    #expect(
      Document(html: "<p>a<b> b <i>c </i></b>d").tree == """
        paragraph ¶1 "a b c d"
          strong "b c"
            emphasis "c"
        """)
  }

  @Test
  func `an inline over several blocks is taken up again in each`() {
    #expect(
      Document(html: "<div><em>a<div>b</div></em></div>").tree == """
        paragraph ¶1 "a"
          emphasis "a"
        paragraph ¶2 "b"
          emphasis "b"
        """)
  }

  @Test
  func `each kind has its name`() {
    let html = """
      <p><code>c</code> <sup>2</sup> <sub>3</sub> <q>q</q> <del>d</del> <ins>i</ins> \
      <abbr title="World Wide Web">WWW</abbr> <cite>W</cite> <mark>m</mark> \
      <span class="smcap">s</span> <span style="font-style: italic">t</span>
      """
    #expect(
      Document(html: html).tree == """
        paragraph ¶1 "c ² ₃ “q” [-d-] i WWW (World Wide Web) W m s t"
          code "c"
          superscript "²"
          subscript "₃"
          quotation "“q”"
          deletion "[-d-]"
          insertion "i"
          abbreviation (World Wide Web) "WWW"
          citation "W"
          marked "m"
          smallCapitals "s"
          emphasis "t"
        """)
  }

  @Test
  func `what is enclosed has its signs, and nothing else has`() {
    #expect(
      Document(html: "<p>x<del>a</del><ins>b</ins><q></q><s> <b></b></s>").tree == """
        paragraph ¶1 "x[-a-]b"
          deletion "[-a-]"
          insertion "b"
        """)
    #expect(
      Document(html: "<q><p>x<p>y</q>").tree == """
        paragraph ¶1 "“x"
          quotation "“x"
        paragraph ¶2 "y"
          quotation "y"
        """)
  }

  @Test
  func `a link knows its address and its text`() {
    let document = Document(html: "<p>see <a href=' https://e.org/a\n'>this <b>one</b></a>.")
    #expect(document.links == [Link(url: "https://e.org/a", range: 4..<12)])
    #expect(document.string(in: 4..<12) == "this one")
  }

  @Test
  func `ruby stands in parentheses after its characters`() {
    let html = "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>"
    #expect(Document(html: html).string(in: 0..<100) == "漢(かん)字(じ)")
  }

  @Test
  func `soft hyphens stay in the text, and are not in plain text`() {
    let document = Document(html: "<p>anar&shy;chy")
    #expect(document.string(in: 0..<100) == "anar\u{AD}chy")
    #expect(document.plainText == "anarchy")
  }

  @Test
  func `ids are anchors where the text after them begins`() {
    let document = Document(html: "<p>one <a id=x></a>two<p id=y>three")
    #expect(document.anchors == ["x": 4, "y": 8])
  }

  @Test
  func `a line may end where its author says so`() {
    let document = Document(html: "<p>anar<wbr>chism <wbr>and<wbr><b><wbr>x</b><wbr><p><wbr>y")
    #expect(document.string(in: 0..<100) == "anarchism andx\ny")
    #expect(document.breaks == [4, 13, 14])
  }

  @Test
  func `ruby without parentheses in its source, and with several readings`() {
    let html = "<ruby><rb>東</rb><rb>京</rb><rt>とう</rt><rt>きょう</rt></ruby>"
    #expect(Document(html: html).string(in: 0..<100) == "東京(とう)(きょう)")
  }

  @Test(arguments: [
    ("<ruby>漢<rp>(<rt>かん<rp>)</ruby>x", "漢(かん)x"), ("<ruby>漢<rt>kan<rt>zi</ruby>x", "漢(kan)(zi)x"),
    ("<ruby>漢<rt><b>kan<rp>)<rt>zi</ruby>x", "漢(kan)(zi)x"),
  ])
  func `readings without end tags follow each other`(_ html: String, _ text: String) {
    #expect(Document(html: html).string(in: 0..<100) == text)
  }
}
