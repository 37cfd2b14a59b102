import Markup
import Testing

@testable import Typesetting

struct TableSettingTests {
  private let table = """
    <table><caption>Cities</caption><tr><th>City<th>Year<th>What happened
    <tr><td>Ghent<td>1164<td>The weavers took part in the council of the city
    <tr><td>Pskov<td>1348<td>A charter</table>
    """

  @Test
  func `a table has a ruled header, numbers at the right, and wrapped cells`() {
    #expect(
      page(table, 37) == """
        Cities

        City   Year  What happened
        ─────  ────  ────────────────────────
        Ghent  1164  The weavers took part in
                     the council of the city

        Pskov  1348  A charter
        """)
  }

  @Test
  func `a table that fits has its rows together`() {
    #expect(
      page("<table><tr><th>a<th>n<tr><td>x<td>1<tr><td>yy<td>22</table>", 23) == """
        a    n
        ──  ──
        x    1
        yy  22
        """)
  }

  @Test
  func `a table without room is a labelled list, and no cell is lost`() {
    #expect(
      page(table, 17) == """
        Cities

        City: Ghent
        Year: 1164
        What happened:
          The weavers
          took part in
          the council of
          the city

        City: Pskov
        Year: 1348
        What happened:
          A charter
        """)
  }

  @Test
  func `cells may cover columns and rows`() {
    #expect(
      page(
        "<table><tr><td rowspan=2>a<td colspan=2>bb bb<tr><td>c<td>d<tr><td colspan=99>e</table>",
        23)
          == """
          a  bb bb
             c  d
          e
          """)
  }

  @Test
  func `a header without cells under it is not lost`() {
    let wide = (0..<9).map { "<th>header\($0)" }.joined()
    let page = page("<table><tr>\(wide)<tr><td>x</table>", 23)
    for number in 0..<9 { #expect(page.contains("header\(number)")) }
  }

  @Test
  func `a table has as many lines as were asked for, or all`() {
    let rows = (0..<60).map { "<tr><td>cell \($0) wraps<td>more words in the second t\($0)x<td>i" }
    let document = Document(html: "<table><tr><th>A<th>B<th>C\(rows.joined())</table>")
    for measure in [9, 23, 37, 61] {
      let typesetter = Typesetter(document, measure: measure)
      let all = typesetter.lines(ofLeaf: 0)
      for limit in 1...all.count + 3 {
        #expect(typesetter.lines(ofLeaf: 0, limit: limit) == Array(all.prefix(limit)))
      }
    }
  }

  @Test
  func `a cell of a labelled list bears all headers above it`() {
    #expect(
      page(
        "<table><tr><th rowspan=2>Name<th colspan=2>Score<tr><th>Alpha<th>Beta"
          + "<tr><td>Johannes<td>111111<td>2222222</table>", 16) == """
          Name: Johannes
          Score, Alpha:
            111111
          Score, Beta:
            2222222
          """)
  }

  @Test
  func `no word is broken where another column has more than it needs`() {
    let page = page(
      "<table><tr><td>TAbstractResource.ChangeDescTypeAllowed<td>Reports whether changing the "
        + "description of resource type or name is allowed</table>", 76)
    #expect(page.contains("TAbstractResource.ChangeDescTypeAllowed  Reports"))
  }
}
