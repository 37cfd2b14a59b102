import Citing
import Testing

struct MarkedTextTests {
  @Test func `mark-up of CSL is read, and other signs stay`() {
    let text = MarkedText(csl: "A <i>b</i> < c <x> H<sub>2</sub>O")
    #expect(text.plain == "A b < c <x> H2O")
    #expect(text.csl == "A <i>b</i> < c <x> H<sub>2</sub>O")
  }

  @Test func `italics within italics turn roman`() {
    #expect(MarkedText(csl: "On <i>Hamlet</i>").inverted(.italic).csl == "<i>On </i>Hamlet")
  }

  @Test(arguments: [
    (TextForm.text, "a*b c http://e.org/"), (.markdown, "a\\*b *c* <http://e.org/>"),
    (.html, "a*b <i>c</i> <a href=\"http://e.org/\">http://e.org/</a>"),
    (.org, "a*b /c/ [[http://e.org/]]"),
  ]) func `each form has its own mark-up`(form: TextForm, written: String) {
    let link = MarkedText("http://e.org/", link: "http://e.org/")
    let text = "a*b " + MarkedText("c", .italic) + " " + link
    #expect(text.written(as: form) == written)
  }

  @Test(arguments: [
    ("1984. A year", TextForm.markdown, "1984\\. A year"), ("- a", .markdown, "\\- a"),
    ("12 months", .markdown, "12 months"), ("a_b*c", .markdown, "a\\_b\\*c"),
    ("*Free* and/or /x/", .org, "\\ast{}Free* and/or \\slash{}x/"),
    ("a_1 b^2", .org, "a\\under{}1 b\\asciicirc{}2"), ("[[x]]", .org, "[ [x] ]"),
    ("<b> & \"c\"", .html, "&lt;b&gt; &amp; &quot;c&quot;"),
  ])
  func `signs that would be mark-up are escaped`(text: String, form: TextForm, written: String) {
    #expect(MarkedText(text).written(as: form) == written)
  }

  @Test func `only addresses of the web are links`() throws {
    let style = try #require(CitationFormat.chicago.style)
    var work = Work(id: "x", title: "T")
    work.url = "javascript:alert(1)"
    #expect(!style.entry(work).html.contains("href"))
    work.url = "https://e.org/"
    #expect(style.entry(work).html.contains("href=\"https://e.org/\""))
  }
}
