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

  @Test(arguments: [
    ("caf&eacute &nbsp 5 &lt 6", "café \u{A0} 5 < 6"), ("&copy1998 &pound10", "©1998 £10"),
    ("a &amp b &AMP c", "a & b & c"), ("&notit; &notin; &not;", "¬it; ∉ ¬"),
    ("&amp;eacute &ampcopy", "&eacute &copy"), ("&Aacutex&yuml<b>&frac12</b>", "Áxÿ½"),
    ("&copy=2", "©=2"), ("&ampamp;", "&amp;"),
    ("AT&T R&D &thetasym &hearts", "AT&T R&D &thetasym &hearts"),
  ])
  func `old names need no semicolon`(_ html: String, _ text: String) {
    #expect(Document(html: html).string(in: 0..<100) == text)
    #expect(Document(html: "<p>\(html)").string(in: 0..<100) == text)
    #expect(Document(html: "<!-- x -->\(html)").string(in: 0..<100) == text)
  }

  @Test
  func `in attributes they need one before a letter, a digit or an equals sign`() {
    let html = """
      <a href="?a=1&copy=2&lt;&reg3&para">x</a> <a href=?a&copy=2&sect>y</a> <img alt='caf&eacute x'>
      """
    let document = Document(html: html)
    #expect(document.links.map(\.url) == ["?a=1&copy=2<&reg3¶", "?a&copy=2§"])
    #expect(document.string(in: 0..<100) == "x y [café x]")
  }

  @Test
  func `names in attributes beyond the last that is kept are dropped with them`() {
    let many = (0..<70).map { "a\($0)='&plus;&copy'" }.joined(separator: " ")
    #expect(Document(html: "<p \(many)>a &plus; b").string(in: 0..<100) == "a + b")
  }
}
