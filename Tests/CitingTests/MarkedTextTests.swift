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
}
