import Catalog
import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

struct ConcordanceTests {
  /// A reader before the concordance of a query.
  private func concordance(
    of query: String = "bee", _ rows: Int = 24, _ columns: Int = 80
  ) throws -> ReaderHarness {
    let reader = try BeeArchive.reader(rows, columns)
    reader.makeConcordance(of: query)
    return reader
  }

  // MARK: - Screens

  @Test func `the keywords stand in one column, whatever is beside them`() throws {
    let rows = try concordance().rows.dropFirst().prefix(5)
    let starts = rows.compactMap { row in
      row.range(of: "[bee").map { columns(of: String(row[..<$0.lowerBound])) }
    }
    #expect(starts.count == 5 && Set(starts).count == 1)
  }

  @Test func `the keyword is in reverse video, but for the selected line, which is all around it`()
    throws
  {
    let reader = try concordance()
    let rows = reader.state.frame().styledText.split(separator: "\n")
    #expect(rows[1].hasPrefix("⟦>"))
    #expect(rows[1].contains("⟧⟪[bee]⟫⟦"))
    #expect(rows[2].contains("⟦[bees]⟧"))
    #expect(reader.state.frame().cursor == Position(row: 1, column: 1))
  }

  @Test func `the contexts are as wide as the window, also of another size`() throws {
    let words = (1...200).map { "слово\($0)" }.joined(separator: " ")
    let reader = try ReaderHarness(
      TemporaryArchive(items: [item("a", title: "A", html: "<p>\(words) bee \(words)")]),
      Size(rows: 24, columns: 80))
    reader.makeConcordance(of: "bee")
    for columns in [80, 200, 400, 33] {
      reader.resize(Size(rows: 24, columns: columns))
      let frame = reader.state.frame()
      #expect(frame[row: 1].dropFirst().prefix(9).contains { $0.cluster != " " })
      #expect(frame[Position(row: 1, column: columns - 1)]?.cluster == "…")
    }
  }

  // MARK: - Where it begins

  @Test func `a concordance of the results is that of the query as it was searched`() throws {
    let reader = try BeeArchive.reader()
    reader.press("S")
    reader.type("bee is:unread")
    reader.press("Enter x")
    reader.waitForConcordance()
    #expect(reader.rows[0].hasPrefix("Concordance: bee is:unread"))
    #expect(reader.status.hasPrefix("1 of 5"))
    reader.press("q")
    #expect(reader.rows[0] == "Search: bee is:unread")
  }

  @Test func `in an article the match that one is at is offered`() throws {
    let reader = try BeeArchive.reader()
    reader.press("Enter")
    reader.press("Enter /")
    reader.typeLine("has no")
    reader.press("Enter x")
    #expect(reader.lastRow == "Concordance: \"has no\"")
    reader.press("Esc x Ctrl-U")
    #expect(reader.lastRow == "Concordance:")
    reader.press("Backspace")
    #expect(reader.lastRow.contains("? help"))
    reader.makeConcordance(of: "")
    reader.press("x Enter")
    reader.waitForConcordance()
    #expect(reader.rows[0].hasPrefix("Concordance: \"has no\""))
    #expect(reader.rows[1].contains("[has no]"))
  }

  @Test func `what is selected is offered as a phrase`() throws {
    let reader = try BeeArchive.reader()
    reader.press("Enter Enter v w e x")
    #expect(reader.lastRow == "Concordance: \"Every hive\"")
    reader.press("Enter")
    reader.waitForConcordance()
    #expect(reader.rows[1].contains("[Every hive]"))
  }

  @Test func `other words take the place of these`() throws {
    let reader = try concordance()
    reader.press("x")
    #expect(reader.lastRow == "Concordance: bee")
    reader.press("Ctrl-U")
    reader.typeLine("town")
    reader.press("Enter")
    reader.waitForConcordance()
    #expect(reader.rows[1].contains("[town]"))
    reader.press("q")
    #expect(reader.rows[0] == "Test")
  }

  @Test func `nothing found, nothing in the texts, and nothing asked for are told`() throws {
    let reader = try concordance(of: "zeppelin")
    #expect(reader.screen.contains("Nothing found"))
    reader.press("Enter , d j = Tab")
    reader.waitForConcordance()
    reader.press("q q")
    reader.makeConcordance(of: "title:hive")
    #expect(reader.screen.contains("Nothing found"))
    reader.press("q")
    reader.makeConcordance(of: "-")
    #expect(reader.lastRow.contains("no word to look for"))
  }

  // MARK: - Orders

  @Test(arguments: [
    (", 1", "by right 1", " alone"), (", 2", "by right 2", " 相互扶助"),
    (", l 1", "by left 1", ", and the"), (", r 3", "by right 3", " have zeal"),
    (", d", "by date ↑", " alone"),
    (", a", "by author", " alone"), (", t", "by text", ", and the bees"),
  ])
  func `a comma and a key or two sort`(_ keys: String, _ words: String, _ first: String) throws {
    let reader = try concordance()
    reader.pressAndWait(keys)
    #expect(reader.rows[0].hasSuffix(words))
    let right = reader.rows[1].split(separator: "]").last ?? ""
    #expect(right.replacing("\"", with: "").hasPrefix(first), "\(reader.rows[1])")
  }

  @Test func `an order that does not exist is told of`() throws {
    let reader = try concordance()
    reader.pressAndWait(", z")
    #expect(reader.lastRow.hasPrefix("Not sorted"))
    reader.pressAndWait(", l d")
    #expect(reader.lastRow.hasPrefix("Not sorted"))
    reader.pressAndWait(", Enter")
    #expect(reader.rows[0].hasSuffix("by right 1"))
  }

  @Test func `the selected line stays selected while lines are sorted`() throws {
    let reader = try concordance()
    reader.pressAndWait("j j")
    let selected = reader.rows.first { $0.hasPrefix(">") }
    for keys in [", l 1", ", d", ", t", ", 2"] {
      reader.pressAndWait(keys)
      #expect(reader.rows.first { $0.hasPrefix(">") } == selected)
    }
  }

  @Test func `the command line sorts, goes to a line, and makes a concordance`() throws {
    let reader = try concordance()
    reader.run("sort left1")
    reader.waitForConcordance()
    #expect(reader.rows[0].hasSuffix("by left 1"))
    reader.run("4")
    #expect(reader.status.hasPrefix("4 of 5"))
    reader.run("concordance town")
    reader.waitForConcordance()
    #expect(reader.rows[1].contains("[town]"))
  }

  // MARK: - Counts

  @Test func `Tab counts by article, then by year, and Enter shows the lines of a count`() throws {
    let reader = try concordance()
    reader.pressAndWait("Tab")
    reader.pressAndWait("j Enter")
    #expect(reader.rows[0].hasPrefix("Concordance: bee › The Meadow"))
    #expect(reader.status.hasPrefix("1 of 2"))
    reader.pressAndWait("j")
    let selected = reader.rows[2]
    reader.pressAndWait("q")
    #expect(reader.status.contains(" of 5 · The Meadow"))
    #expect(reader.rows.contains(selected), "the selected line stays selected")
    reader.pressAndWait("Tab Tab")
    #expect(reader.rows[1] == ">2  1890")
    #expect(reader.rows[2] == " 3  1902")
    reader.pressAndWait("Tab")
    #expect(reader.rows[1].contains("["))
    reader.pressAndWait("Shift-Tab")
    #expect(reader.rows[0].hasSuffix("counts by year"))
    reader.pressAndWait("q q")
    #expect(reader.rows[0] == "Test")
  }

  // MARK: - Passages

  @Test func `Enter opens the passage, and q comes back to the line`() throws {
    let reader = try concordance()
    reader.pressAndWait(", t j j")
    let selected = reader.rows[3]
    reader.press("Enter")
    #expect(reader.rows[0].contains("The Hive"))
    #expect(reader.status.contains("3/3"))
    reader.press("N")
    #expect(reader.status.contains("2/3"))
    reader.press("q")
    #expect(reader.rows[3] == selected)
  }

  @Test func `J opens the next article of the concordance at its line`() throws {
    let reader = try concordance()
    reader.pressAndWait(", t")
    reader.press("Enter J")
    #expect(reader.rows[0].contains("The Meadow"))
    #expect(reader.status.contains("1/2"))
    reader.press("J")
    #expect(reader.lastRow == "There is no further article here")
    reader.press("K")
    #expect(reader.rows[0].contains("The Hive"))
    #expect(reader.status.contains("3/3"))
    reader.press("q")
    #expect(reader.rows[3].hasPrefix(">"))
  }
}
