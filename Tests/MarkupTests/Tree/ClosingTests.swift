import TestSupport
import Testing

@testable import Markup

/// Elements that nothing ends, and that would hold all the rest of an article.
struct ClosingTests {
  @Test(arguments: [
    ("blockquote", "quotation\n  paragraph ¶1 \"a\""), ("h2", "heading 2 \"a\""),
    ("pre", "preformatted ¶1 \"a\""), ("aside", "aside\n  paragraph ¶1 \"a\""),
    ("section", "paragraph ¶1 \"a\""), ("DL", "definitions\n  paragraph ¶1 \"a\""),
  ])
  func `a block ends with its tag though a div is open in it`(_ name: String, _ block: String) {
    let number = block.contains("¶") ? 2 : 1
    #expect(
      Document(html: "<\(name)><div class=x>a</\(name)>b").tree
        == block + "\nparagraph ¶\(number) \"b\"")
  }

  @Test
  func `the tags that follow an unclosed div end what they are meant for`() {
    let html = "<div class=poem>a<blockquote><div>b</blockquote>c</div>d</div>e"
    #expect(
      Document(html: html).tree == """
        verse ¶1 "a⏎b⏎c"
        paragraph ¶2 "de"
        """)
  }

  @Test
  func `an inline that ends inside a div ends nothing else`() {
    #expect(
      Document(html: "<div class=poem><b>x<div>y</b>z</div></div>w").plainText == "x\nyz\n\nw")
  }

  @Test
  func `a form that ends inside a div ends nothing else`() {
    let html = "<div class=poem><form>a<div>b</form>c</div>d</div>e"
    #expect(Document(html: html).plainText == "a\nbc\nd\n\ne")
  }

  @Test
  func `a heading ends at the end tag of any heading`() {
    #expect(
      Document(html: "<h2>One</h3><p>two").tree == """
        heading 2 "One"
        paragraph ¶1 "two"
        """)
  }

  @Test(arguments: [
    "<ul><li><div>a<li>b<li>c</ul>d", "<ul><li><a name=x>a<li><i>b<li>c</ul>d",
    "<ul><li><p><b>a<li><div><p><i>b<li>c</ul>d", "<ul><li>a<li><wbr><u><div>b</u><li>c</ul>d",
  ])
  func `an item ends where the next one begins`(_ html: String) {
    let document = Document(html: html)
    #expect(document.plainText == "• a\n• b\n• c\n\nd")
    #expect(document.blocks.filter { $0.kind == .item(nil) }.allSatisfy { $0.depth == 1 })
  }

  @Test
  func `an item does not end where a list in it has items`() {
    let html = "<ul><li>a<div><ul><li>b<li>c</ul></div>d<li>e</ul>"
    #expect(
      Document(html: html).tree == """
        list loose
          item
            paragraph ¶1 "a"
            list
              item
                paragraph ¶2 "b"
              item
                paragraph ¶3 "c"
            paragraph ¶4 "d"
          item
            paragraph ¶5 "e"
        """)
  }

  @Test
  func `terms and definitions end where the next ones begin`() {
    #expect(
      Document(html: "<dl><dt><b>a<dd><div>b<dd><i>c<dt><a name=x>d</dl>e").tree == """
        definitions
          term ¶1 "a"
            strong "a"
          definition
            paragraph ¶2 "b"
          definition
            paragraph ¶3 "c"
              emphasis "c"
          term ¶4 "d"
        paragraph ¶5 "e"
        """)
  }

  @Test(arguments: [
    "<table><tr><td><div>a<td>b<tr><td>c<td>d</table>e",
    "<table><tr><td><b>a<td><div>b<tr><td><p><i>c<td>d</table>e",
    "<table><thead><tr><td><div>a<td>b<tbody><tr><td><div>c<td>d</table>e",
    "<table><td><u>a<td>b<tr><td>c<td>d</table>e",
  ])
  func `cells and rows end where the next ones begin`(_ html: String) {
    let document = Document(html: html)
    #expect(document.plainText == "a\tb\nc\td\n\ne")
    #expect(document.blocks.count { $0.kind == .row } == 2)
  }

  @Test
  func `deep nesting with many forgotten tags loses no word`() {
    let html = (0..<2000).map { "<blockquote><div><ul><li><b>w\($0)</blockquote>" }.joined()
    let words = (0..<2000).map { "• w\($0)" }
    #expect(Document(html: html).plainText == words.joined(separator: "\n\n"))
    let deep = (0..<2000).map { "<div><blockquote><ul><li><div>w\($0)<li>" }.joined()
    let text = Document(html: deep + String(repeating: "</blockquote>x</div>", count: 2000))
    #expect((0..<2000).allSatisfy { text.plainText.contains("w\($0)") })
  }

  @Test
  func `random mark-up loses no word, and its leaves lie in order`() {
    let names = """
      p div blockquote ul ol li dl dt dd h1 h2 pre section aside table tr td th tbody tfoot caption \
      b a ruby rt math mfrac mtr figure figcaption details summary q abbr address em
      """.split(separator: " ")
    let others = ["<br>", "<wbr>", "<img alt=x>", "&nbsp;", "</br>", "<hr>", " ", "<div class=lg>"]
    var random = SeededRandom(seed: 6)
    for _ in 0..<2000 {
      var html = ""
      for word in 0..<Int.random(in: 1...20, using: &random) {
        html += "<\(names.randomElement(using: &random)!)>W\(word)W"
        html += others.randomElement(using: &random)!
        html += "</\(names.randomElement(using: &random)!)>"
      }
      let document = Document(html: html)
      let text = document.string(in: 0..<Int.max)
      for word in html.split(whereSeparator: { "<>".contains($0) }) where word.first == "W" {
        #expect(text.contains(word.prefix { $0.isLetter || $0.isNumber }), "\(word) of \(html)")
      }
      let leaves = document.leaves.map { document.blocks[$0].range }
      #expect(zip(leaves, leaves.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }
}
