import Testing

@testable import Markup

struct TableTests {
  @Test
  func `a table is one leaf, with its rows and cells inside`() {
    let document = Document(
      html: """
        <table><caption>Guilds</caption><tr><th>Town<th colspan=2>Years
        <tr><td rowspan=2>Ghent<td>1164<td> <b>x</b></table>
        """)
    #expect(
      document.tree == """
        table ¶1
          strong "x"
          caption "Guilds"
          row
            header "Town"
            header 2×1 "Years"
          row
            cell 1×2 "Ghent"
            cell "1164"
            cell "x"
        """)
    #expect(document.string(in: 0..<100) == "Guilds\nTown\tYears\nGhent\t1164\tx")
    #expect(document.leaves == [0])
  }

  @Test(arguments: [
    "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
    "<table><tr><td>a<table><tr><td>b</table></table>",
    "<table role=presentation><tr><td>a<td>b</table>",
    "<table><tr><td><h1></h1>a<td>b</table>",
  ])
  func `a table that only arranges is read as the blocks in it`(_ html: String) {
    #expect(Document(html: html).string(in: 0..<100) == "a\nb")
    #expect(Document(html: html).paragraphCount == 2)
  }

  @Test
  func `blocks inside a cell are its lines`() {
    let html = "<table><tr><th>a<th>b<tr><td><ul><li>c<li>d</ul><td><p>e<p>f</table>"
    #expect(Document(html: html).string(in: 0..<100) == "a\tb\n• c\n• d\te\nf")
  }

  @Test
  func `text in no cell is not lost`() {
    #expect(
      Document(html: "<table>stray<tr><td>a<td>b</table>").plainText.contains("stray"))
  }

  @Test(arguments: [
    "<table><thead><tr><th>a<th>b<tfoot><tr><td>e<td>f<tbody><tr><td>c<td>d</table>g",
    "<table><tfoot><tr><td>e<td>f</tfoot><tr><th>a<th>b</tr><tr><td>c<td>d</tr></table>g",
    "<table><tr><th>a<th>b<tr><td>c<td>d<tfoot><tr><td>e<td>f</tfoot></table>g",
    "<table><tr><th>a<th>b<tr><td>c<td>d<tfoot><tr><td>e<td>f</tfoot> </table>g",
  ])
  func `a footer is set last`(_ html: String) {
    let document = Document(html: html)
    #expect(document.string(in: 0..<100) == "a\tb\nc\td\ne\tf\ng")
    #expect(document.blocks.count { $0.kind == .row } == 3)
  }

  @Test(arguments: ["gutter", "rouge-gutter gl", "linenos"])
  func `the numbers of lines beside code are left out`(_ word: String) {
    let html = """
      <table><tr><td class="\(word)"><div><pre><span></span>1
      2</pre></div></td><td class="code"><pre>a
      b</pre></td></tr></table>
      """
    #expect(Document(html: html).tree == "preformatted ¶1 \"a⏎b\"")
    #expect(Document(html: html.replacing("1", with: "x")).paragraphCount == 2)
  }

  @Test
  func `items in a cell keep their bullets and numbers`() {
    let html = """
      <table><tr><th>a<th>b<tr><td><ol start=3><li>p<li> <li><b>q</b><ul><li>r</ul></ol><td>x
      <ul><li><ol><li><li>y</ol>z</ul><ul><li></ul>end</table>
      """
    #expect(
      Document(html: html).string(in: 0..<100)
        == "a\tb\n3. p\n5. q\n• r\tx\n• 2. y\nz\nend")
    #expect(
      Document(html: html).tree.contains("strong \"q\""))
  }
}
