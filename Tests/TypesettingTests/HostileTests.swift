import Markup
import Testing

@testable import Typesetting

struct HostileTests {
  @Test(arguments: [
    "x" + String(repeating: "\u{301}", count: 10_000),
    String(repeating: "🇦", count: 4_000), String(repeating: "x", count: 10_000),
    String(repeating: "x\u{AD}", count: 4_000), String(repeating: "\u{200B}", count: 4_000) + "x",
    String(repeating: "\u{200D}", count: 4_000), String(repeating: "相", count: 4_000),
    String(repeating: "\u{A0}", count: 4_000), "<pre>" + String(repeating: "\tx", count: 4_000),
    String(repeating: "<blockquote><ul><li>", count: 600) + "x y z",
    "<table>" + String(repeating: "<tr><td colspan=1000 rowspan=1000>x<td>y", count: 300),
  ])
  func `lines of hostile text are never too wide`(_ html: String) {
    let document = Document(html: html)
    for measure in [1, 7, 47] {
      let typesetter = Typesetter(document, measure: measure)
      for leaf in document.leaves.indices {
        #expect(typesetter.lines(ofLeaf: leaf, limit: 300).allSatisfy { $0.columns <= measure })
      }
    }
  }

  /// Hostile HTML of a size, by what it is made of.
  private static let makers: [@Sendable (Int) -> String] = [
    { String(repeating: "<div>", count: $0) + "x" },
    { String(repeating: "<blockquote><ul><li>x", count: $0) },
    { "<p>" + String(repeating: "<b><i><a href=x><sup>x ", count: $0) },
    { "<b><i><code><del>" + String(repeating: "<p>x", count: $0) },
    { "<table><tr>" + String(repeating: "<tr><td colspan=1000 rowspan=1000>x<td>y", count: $0) },
    { "<table>" + String(repeating: "<caption>x<tr><td>y<table>", count: $0) },
    { "<ruby>" + String(repeating: "x<rt>y<rt>", count: $0) },
    { "<p>" + String(repeating: "x<sup>2<sub>n<sup>", count: $0) },
    { "<p>" + String(repeating: "<abbr title='a b'>x</abbr><wbr>", count: $0) },
    { String(repeating: "<p>x<a href=#n id=m>1</a>", count: $0) + "<ol><li id=n>x <a href=#m>b" },
    { String(repeating: "<dl><dt>x<dd>y<dd>", count: $0) },
    { String(repeating: "<details><summary>x<pre>\t", count: $0) },
    { String(repeating: "&plus;&nosuch;&", count: $0) },
    { "<math>" + String(repeating: "<msup><mfrac>x<mroot>y", count: $0) },
  ]

  @Test(arguments: makers.indices)
  func `a document grows with its source, and no faster`(_ index: Int) {
    let sizes = [1000, 2000].map { count in
      let document = Document(html: Self.makers[index](count))
      #expect((document.blocks.map(\.depth).max() ?? 0) <= 512)
      return [
        document.text.count, document.blocks.count, document.inlines.count, document.links.count,
        document.notes.count, document.breaks.count,
      ]
    }
    for (once, twice) in zip(sizes[0], sizes[1]) where once > 100 {
      #expect(Double(twice) <= 2.3 * Double(once))
    }
  }

  @Test(arguments: [
    "mutual aid ", "x", "相互扶助", "สวัสดีชาวโลก", "السلام ", "🇦", "x\u{AD}", "x<br>",
    "<b>x</b> ", "👩\u{200D}👩 ",
  ])
  func `the first screen of a paragraph depends on its beginning alone`(_ words: String) {
    let part = Document(html: "<p>" + String(repeating: words, count: 30_000))
    let whole = Document(html: "<p>" + String(repeating: words, count: 60_000))
    let first = Typesetter(part, measure: 47).lines(ofLeaf: 0, limit: 50)
    #expect(first.count == 50)
    #expect(Typesetter(whole, measure: 47).lines(ofLeaf: 0, limit: 50) == first)
  }

  @Test
  func `a table has no more columns than cells, whatever it says`() {
    let html = String(repeating: "<tr><td colspan=1000 rowspan=1000>x<td colspan=9>y", count: 300)
    let document = Document(html: "<table>\(html)</table>")
    let grid = TableGrid(of: document.leaves[0], in: document)
    #expect(grid.rows.count == 300)
    #expect(grid.columnCount <= 600)
    #expect(grid.rows.allSatisfy { $0.allSatisfy { $0.column + $0.span <= grid.columnCount } })
  }
}
