import Testing

@testable import Markup

struct HTMLReaderTests {
  @Test(arguments: [
    ("<p>one</p><p>two</p>", "one\ntwo"), ("one <b>two", "one two"),
    ("<meta charset=iso-8859-1><p>é</p>", "é"), ("a\u{0}b", "a\u{FFFD}b"),
    ("<!-- it's <b class=\"x --><p>seen</p>", "seen"), ("a &amp; b &lt;c&gt;", "a & b <c>"),
    ("a<!-->b<!--->c<!---->d<!-- --->e", "abcde"),
    ("&#150;&#x92;", "–’"), ("</body></html>after", "after"), ("", ""), ("<", "<"),
    ("<p>x</p><html><body><p>y", "x\ny"), ("caf\u{E9} 相互", "café 相互"),
  ])
  func `text survives whatever is around it`(_ html: String, _ text: String) {
    #expect(Document(html: html).string(in: 0..<1000) == text)
  }

  @Test(arguments: [
    ("a</br>b</BR >c", "a\nb\nc"), ("<p><![CDATA[x <b> & &amp; y]]>z", "x <b> & &amp; yz"),
    ("<p>a<![CDATA[b <i>c", "a<![CDATA[b c"), ("<!DOCTYPE html [<!ENTITY a \"b\">]><p>x", "x"),
    ("<!doctype html [<!ENTITY a \"]\"> ] >x", "x"), ("<!DOCTYPE html [<p>x", "x"),
    ("<xmp><b>raw</b> &amp;</xmp>x", "<b>raw</b> &amp;\nx"), ("<xmp/>a<b>c</b>", "ac"),
    ("<xmp>a<b>", "a<b>"), ("<textarea/>a<textarea><div></textarea>b", "ab"),
  ])
  func `what is written in odd ways is read as browsers do`(_ html: String, _ text: String) {
    #expect(Document(html: html).string(in: 0..<1000) == text)
  }

  @Test(arguments: [
    ("<p>one\u{C}two", "one two"), ("<p>\u{1B}[31m red", "\u{1B}[31m red"),
    ("<p>a&#0;b", "a\u{FFFD}b"),
    ("<p>a&#12;b", "a b"), ("<p>&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}"),
    ("<p>a&#x1b;b", "a\u{FFFD}b"),
    ("<img src=x alt='one &#0; two &#27 three'>", "[one \u{FFFD} two \u{FFFD} three]"),
  ])
  func `controls part words or stay, and end none`(_ html: String, _ text: String) {
    #expect(Document(html: html).string(in: 0..<1000) == text)
  }

  @Test(arguments: [
    ("<p style='display:block' style='display:none'>shown", "shown"),
    ("<div>one</p>two</div>", "one\ntwo"), ("<p>a<ul><li>b</ul>c</p>d", "a\nb\nc\nd"),
    ("<p>a<h2>H</h2>b</p>c", "a\nH\nb\nc"), ("<p>AT&#; &#x; &# 5", "AT&#; &#x; &# 5"),
    ("&lang;x&rang;", "⟨x⟩"), ("a</ b", "a b"), ("<p>one</p>two", "one\ntwo"),
    ("<table><tr><td rowspan=0>x<td>y<tr><td>z</table>", "x\ty\nz"),
  ])
  func `what is odd is read as browsers do`(_ html: String, _ text: String) {
    #expect(Document(html: html).string(in: 0..<1000) == text)
  }

  @Test
  func `attributes beyond 64 are dropped, and the text stays`() {
    let many = (0..<200).map { "a\($0)='>'" }.joined(separator: " ")
    let document = Document(html: "<p \(many) id=last>text</p><p id=b>more</p>")
    #expect(document.string(in: 0..<100) == "text\nmore")
    #expect(document.anchors == ["b": 5])
  }

  @Test
  func `deep nesting is flattened, and no word is lost`() {
    let words = (0..<3000).map { "w\($0)" }
    let html =
      words.map { "<div>" + $0 }.joined() + String(repeating: "</div>", count: 3000) + "end"
    let document = Document(html: html)
    #expect(document.plainText.split(separator: "\n\n").map(String.init) == words + ["end"])
    let quotations = Document(html: words.map { "<blockquote>" + $0 }.joined())
    #expect(quotations.paragraphCount == 3000)
    #expect((quotations.blocks.map(\.depth).max() ?? 0) <= ElementTree.deepest)
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 100_000) + "x",
    String(repeating: "<div>", count: 20_000) + String(repeating: "</span>", count: 20_000) + "x",
    "<blockquote>x" + String(repeating: "<div>", count: 20_000)
      + String(repeating: "</blockquote>", count: 20_000),
    "<ul><li>x" + String(repeating: "<b>", count: 500)
      + String(repeating: "<li></li>", count: 2000),
    "x" + String(repeating: "<![CDATA[", count: 20_000),
    "x" + String(repeating: "<!DOCTYPE [", count: 20_000),
    "<table><tr><td>x" + String(repeating: "<div><td><a>", count: 20_000),
    "<p>x" + String(repeating: "\u{301}", count: 100_000),
    String(repeating: "<table><tr><td>", count: 5000) + "x",
    String(repeating: "<b>", count: 600) + String(repeating: "<p>x", count: 2000),
  ])
  func `hostile input is read`(_ html: String) {
    #expect(Document(html: html).text.first == UInt8(ascii: "x"))
  }
}
