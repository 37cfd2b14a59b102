import Markup
import Testing

@testable import Checking

struct TextLinksTests {
  @Test func `links and names are found as browsers find them`() {
    let text = TextLinks(
      tags: "<A HREF = 'x&amp;y' ID=one/><p name=\"two\">href=\"no\""
        + "<a href=\"z<b>\" disabled ID>1 < 2<img src=p.png alt='>'><a href=")
    #expect(text.links.map(\.url) == ["x&y", "z<b>", ""])
    #expect(text.names == ["one/", "two"])
    #expect(text.sources == ["p.png"])
  }

  @Test func `addresses are read without blanks, and an id that is also a name is one`() {
    let text = TextLinks(tags: "<a name='x' id='x' href=' https://e.org/\n'>x</a><p id='y' id='y'>")
    #expect(text.links.map(\.url) == ["https://e.org/"])
    #expect(text.repeatedIDs == ["y"])
  }

  @Test func `links that are none are passed over`() {
    let html = ##"<!-- <a href="#no"> --><link href="a.css"><script src="b.js"></script>"##
    let text = TextLinks(tags: html)
    #expect(text.links.isEmpty && text.sources.isEmpty)
  }

  @Test func `a link within the text has a label and a target`() {
    let text = TextLinks(tags: ##"<a href="#r%201">[<i>R</i>, 1902]</a> <a href="x">y</a>"##)
    #expect(text.links.map(\.label) == ["[R, 1902]", ""])
    #expect(text.links.map(\.target) == ["r 1", nil])
  }

  @Test func `a document has the same links and names as its tags`() {
    let html = ##"<h2 id="h">H</h2><p><a href="#h">up</a> <a href="https://e.org/">out</a></p>"##
    let (tags, document) = (TextLinks(tags: html), TextLinks(Document(html: html), html))
    #expect(tags.links.map(\.url) == document.links.map(\.url))
    #expect(tags.names == document.names)
  }

  @Test(arguments: ["<", "<a", "<a href", "<a href='", "<!--", "<a =", "<a ==='", "<a / / "])
  func `what is cut off is harmless`(html: String) {
    #expect(TextLinks(tags: html).names.isEmpty)
  }
}
