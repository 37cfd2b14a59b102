import Foundation
import TestSupport
import Testing

@testable import Markup

@Suite
struct `Marks of printed pages` {
  private func words(_ html: String) -> String { Document(html: html).string(in: 0..<10_000) }

  private func pages(_ html: String) -> [String] { Document(html: html).pageMarks.map(\.label) }

  @Test(arguments: [
    ("<span class='pagenum'><a name='Page_3' id='Page_3'>[Pg 3]</a></span>", "3"),
    ("<span class='pagenum'><a id='Page_3'></a>[<a href='images/010.png'>3</a>]</span>", "3"),
    ("<span class='pagenum' id='Page_iv'>[iv]</span>", "iv"),
    ("<span class='pagenum'>{3}</span>", "3"),
    ("<span epub:type='pagebreak' title='169' id='Page_169'>169</span>", "169"),
    ("<span role='doc-pagebreak' aria-label=' Page 23. ' id='pg'></span>", "23"),
    ("<span class='x-ebookmaker-pageno' title='[Pg 12]'><a id='Page_12'></a></span>", "12"),
    ("<span class='tei tei-pb'>[pg 007]</span>", "7"),
    ("<span class='page-number'>p. 8</span>", "8"),
    (
      """
      <span class='pagenum ws-pagenum' data-page-number='3' title='Page:Mutual aid.djvu/27'
      id='3'>\u{200B}</span>
      """, "3"
    ),
    ("<a id='Page_3'></a>", "3"), ("<a name='page-xiv'></a>", "xiv"),
    ("<span id='pb3' title='3'></span>", "3"), ("<a id='Pg003'></a>", "3"),
    ("<a name='page_3'><font size='-2'>[3]</font></a>", "3"),
    ("<a id='Page_3'></a><span class='pagenum'>[3]</span>", "3"),
  ])
  func `are places and no words, in every form that books have them`(_ form: (String, String)) {
    #expect(words("<p>the law \(form.0)of aid</p>") == "the law of aid")
    #expect(pages("<p>the law \(form.0)of aid</p>") == [form.1])
    #expect(Document(html: "<p>one</p><p>\(form.0)</p><p>two</p>").paragraphCount == 2)
  }

  @Test(arguments: [
    "<a id='p3'></a>", "<a id='page'></a>", "<a id='page_title'></a>", "<a id='n3'>3</a>",
    "<a id='page-2' href='/2'>2</a>", "<a id='Page_3'>the third page</a>", "<i id='Page_3'>3</i>",
    "<a id='Page_3'><img alt='A bee' src='bee.png'></a>",
  ])
  func `are not seen in other anchors`(_ html: String) {
    #expect(pages("<p>the law \(html) of aid</p>").isEmpty)
  }

  @Test
  func `stand in the text itself where their pages follow each other`() {
    let html = "<p>in the [Pg xii] preface<p>of [Pg 1] the law [pg 2]\nof bees, co-[Pg 3]operation"
    #expect(words(html) == "in the preface\nof the law of bees, co-operation")
    #expect(pages(html) == ["xii", "1", "2", "3"])
    #expect(Document(html: html).pageMarks.map(\.offset) == [7, 18, 26, 38])
    let alone = "<p>one</p><p>[Pg 1]</p><p>two</p><p>{p. 2}</p><p>three"
    #expect(Document(html: alone).paragraphCount == 3)
    #expect(pages(alone) == ["1", "2"])
  }

  @Test(arguments: [
    "see [Pg 3] there", "first [Pg 9], then [Pg 3]", "as he says [p. 12] and then [p. 13]",
    "[Page 3] and [Page 4]", "[pg] and [pg x y]", "{0} of {1} in {2}",
  ])
  func `are words where it is not certain`(_ text: String) {
    #expect(words("<p>\(text)</p>") == text)
    #expect(pages("<p>\(text)</p>").isEmpty)
    #expect(Document(text: text).string(in: 0..<200) == text)
  }

  @Test
  func `stand in plain text, between words and on lines of their own`() {
    let bare = Document(
      text: "in the [Pg 1]law of\n[Pg 2]\naid co-[Pg 3]operates.\n\n[Pg 4]\n\nBees")
    #expect(bare.string(in: 0..<200) == "in the law of\naid co-operates.\nBees")
    #expect(bare.pageMarks.map(\.label) == ["1", "2", "3", "4"])
    #expect(bare.pageMarks.map(\.offset) == [7, 14, 21, 31])
    #expect(bare.paragraphCount == 2)
    let alone = Document(text: "one\n[3]\ntwo\n\n[4]\n\nthree\n{5}\nfour")
    #expect(alone.string(in: 0..<200) == "one\ntwo\nthree\nfour")
    #expect(alone.pageMarks.map(\.label) == ["3", "4", "5"])
  }

  @Test(arguments: [
    "one\n[3]\ntwo\n[4]\nthree", "one\n[3]\ntwo\n[5]\nthree\n[6]\nfour",
    "law [1] of\n[1]\na note\n[2]\nanother\n[3]\nlast",
  ])
  func `are words in plain text where numbers may be of notes`(_ text: String) {
    #expect(Document(text: text).pageMarks.isEmpty)
    #expect(Document(text: text).string(in: 0..<200) == text)
  }

  @Test
  func `tell on which pages a passage stands`() throws {
    let document = Document(
      html: """
        <p>before <a id="Page_1"></a>one <a id="Page_2"></a>two</p><p><a id="Page_3"></a>three</p>
        """)
    #expect(document.pages(of: 0..<6) == nil)
    #expect(try #require(document.pages(of: 7..<10)) == ("1", "1"))
    #expect(try #require(document.pages(of: 7..<14)) == ("1", "2"))
    #expect(document.range(ofPage: "2").map(document.string) == "two")
    #expect(document.range(ofPage: "3").map(document.string) == "three")
    #expect(document.range(ofPage: "4") == nil)
  }

  @Test
  func `are found in real books, where every page follows the one before`() throws {
    for file in htmlFiles(in: "corpora/kropotkin") {
      let source = try text(of: file)
      let document = Document(html: source)
      let numbers = document.pageMarks.compactMap { Int($0.label) }
      let spans = source.components(separatedBy: "pagenum").count - 1
      guard spans > 20 else { continue }
      #expect(numbers.count >= 100, "\(file.lastPathComponent)")
      let steps = zip(numbers, numbers.dropFirst()).count { $1 > $0 }
      #expect(steps >= numbers.count * 98 / 100, "\(file.lastPathComponent)")
      let text = document.string(in: 0..<document.text.count)
      #expect(!text.contains("[Pg"), "\(file.lastPathComponent)")
    }
  }
}
