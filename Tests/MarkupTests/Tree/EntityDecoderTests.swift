import Testing

@testable import Markup

struct EntityDecoderTests {
  @Test(arguments: [
    ("Tom &plus; co", "Tom + co"), ("a&comma; b&period;", "a, b."), ("&check;&starf;", "✓★"),
    ("&Dcaron;&ngE;", "Ď≧̸"), ("&AMP;&LT;b&GT;", "&<b>"), ("&lbrace;x&rbrace;", "{x}"),
    ("&CounterClockwiseContourIntegral;", "∳"), ("&eacute;&mdash;&nbsp;&hearts;", "é—\u{A0}♥"),
  ])
  func `names of HTML 5 and of HTML 4 are decoded`(_ html: String, _ text: String) {
    #expect(Document(html: "<p>\(html)").string(in: 0..<100) == text)
  }

  @Test(arguments: [
    "&MadeUpEntity;", "&plus", "&;", "&", "&1st;", "R&D;", "&ThisNameIsMuchLongerThanAnyOfThem;",
  ])
  func `what is no name stays as it is`(_ html: String) {
    #expect(Document(html: "<p>\(html)").string(in: 0..<100) == html)
  }

  @Test
  func `a name written by its own mark is not decoded twice`() {
    #expect(Document(html: "<p>&amp;plus; &amp;amp;").string(in: 0..<100) == "&plus; &amp;")
  }

  @Test
  func `names in attributes are decoded`() {
    let document = Document(html: "<p><img alt='a &plus; b'><a href='/?a&equals;b'>c</a>")
    #expect(document.string(in: 0..<100) == "[a + b]c")
    #expect(document.links.map(\.url) == ["/?a=b"])
  }
}
