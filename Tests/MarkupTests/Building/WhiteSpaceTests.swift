import Testing

@testable import Markup

struct WhiteSpaceTests {
  @Test(arguments: [
    "<p>&nbsp;</p>", "<h2> &nbsp; </h2>", "<ul><li>&nbsp;</ul>", "<pre>  \n&nbsp;\n</pre>",
    "<p>&#8203;&shy;&#xfeff;&#x3000;&thinsp;</p>", "<blockquote><b>&nbsp;</b></blockquote>",
    "<table><tr><td>&nbsp;<td>&nbsp;</table>", "<dl><dt>&zwnj;<dd>&lrm;</dl>",
    "<div class=poem>&nbsp;<br>&nbsp;</div>",
  ])
  func `a block without anything visible is not there`(_ html: String) {
    #expect(Document(html: html + "<p>x").tree == "paragraph ¶1 \"x\"")
  }

  @Test(arguments: [
    ("a&nbsp;b", "a\u{A0}b"), ("&nbsp; a", "\u{A0} a"), ("a<b>&nbsp;</b>b", "a\u{A0}b"),
    ("<i>&nbsp;</i> &nbsp;a&nbsp;", "\u{A0} \u{A0}a\u{A0}"), ("a<br>&nbsp; b", "a\n\u{A0} b"),
    ("a &#8203; b", "a \u{200B} b"), ("&rlm;שלום", "\u{200F}שלום"),
  ])
  func `it stays before words and between them`(_ html: String, _ text: String) {
    #expect(Document(html: "<p>\(html)").string(in: 0..<100) == text)
  }

  @Test
  func `two line breaks with nothing visible between them end a paragraph`() {
    #expect(Document(html: "a<br>&nbsp;<br>b").plainText == "a\n\nb")
    #expect(Document(html: "<div class=poem>a<br>&nbsp;<br>b</div>").plainText == "a\n\nb")
  }

  @Test
  func `a picture beside such white space stands alone`() {
    #expect(
      Document(html: "<p>&nbsp;<img alt=a> &nbsp;<img alt=b>&nbsp;</p>").tree == """
        media "\u{A0}[a] \u{A0}[b]"
          image "[a]"
          image "[b]"
        """)
  }

  @Test
  func `cells that hold only such white space are empty`() {
    let document = Document(html: "<table><tr><th>&nbsp;<th>b<tr><td>c<td>&nbsp;</table>")
    #expect(document.string(in: 0..<100) == "\tb\nc\t")
  }

  @Test
  func `a line of plain text without anything visible is blank`() {
    #expect(Document(text: "a\n\u{A0}\nb").paragraphCount == 2)
  }
}
