import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

struct SearchHistoryTests {
  private func reader() throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
  }

  @Test func `Up and Down go through the queries of before`() throws {
    let reader = try reader()
    for query in ["walls", "prisons", "bees"] {
      reader.press("S")
      reader.type(query)
      reader.press("Enter q")
    }
    reader.press("S")
    reader.type("pri")
    reader.press("Up")
    #expect(reader.rows[0] == "Search: prisons")
    reader.press("Up")
    #expect(reader.rows[0] == "Search: prisons")
    reader.press("Down")
    #expect(reader.rows[0] == "Search: pri")
    reader.press("Ctrl-U Up")
    #expect(reader.rows[0] == "Search: bees")
    reader.press("Up Up")
    #expect(reader.rows[0] == "Search: walls")
    reader.type("")
    #expect(reader.rows[1].contains("The Free Commune"))
    reader.press("Down Down Down")
    #expect(reader.rows[0] == "Search:")
    #expect(try reader.notebook.searches(in: reader.key) == ["bees", "prisons", "walls"])
  }

  @Test func `a saved search stands beside the categories with its count`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("prisons")
    reader.press("Enter m")
    #expect(reader.lastRow == "You saved the search “prisons”")
    reader.press("q")
    reader.waitForSaved("prisons")
    #expect(reader.rows.contains { $0.contains("Search: prisons") && $0.contains(" 2") })
    reader.goToShelf("Search: prisons")
    #expect(reader.rows.contains { $0.hasPrefix(">Search: prisons") })
    #expect(reader.screen.contains("A saved search"))
    #expect(reader.screen.contains("On Prisons"))
    reader.press("Enter")
    reader.type("")
    #expect(reader.rows[0] == "Search: prisons")
    #expect(reader.rows[1].hasPrefix(">On Prisons"))
    reader.press("q m")
    #expect(reader.lastRow == "You took away the search “prisons”")
    #expect(!reader.screen.contains("Search: prisons"))
    reader.press("U")
    #expect(reader.screen.contains("Search: prisons"))
    #expect(try reader.notebook.savedSearches(in: reader.key) == ["prisons"])
  }

  @Test func `a saved search is counted anew when the list is come back to`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("is:unread")
    reader.press("Enter m q")
    reader.wait { $0.browse.savedFound["is:unread"]?.count == 4 }
    reader.goToShelf("Search: is:unread")
    reader.press("Enter")
    reader.type("")
    reader.press("Enter q q")
    reader.wait { $0.browse.savedFound["is:unread"]?.count == 3 }
    #expect(reader.rows.contains { $0.hasPrefix(">Search: is:unread") && $0.contains(" 3") })
  }

  @Test func `words of the archive are suggested, and Tab takes them`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("prisins")
    reader.waitForCorrection()
    #expect(reader.status == "Nothing found. Did you mean “Prisons”? Tab takes it")
    reader.press("Tab")
    reader.type("")
    #expect(reader.rows[0] == "Search: Prisons")
    #expect(reader.rows[1].contains("On Prisons"))
  }

  @Test func `a question mark at the prompt explains queries, and is a letter within a word`()
    throws
  {
    let reader = try reader()
    reader.press("S ?")
    #expect(reader.rows[0] == "Queries find articles")
    #expect(reader.screen.contains("mutual NEAR/5 \"free city\""))
    reader.press("q")
    reader.type("guilds?")
    #expect(reader.rows[0] == "Search: guilds?")
    reader.press("F1")
    #expect(reader.rows[0] == "Queries find articles")
  }

  @Test func `the help of queries is the table of the documentation`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/Search.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let table = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let entries = table.map { line in
      let cells = line.split(separator: "|").map { String($0).replacing("`", with: "").trimmed }
      return QueryHelp.Entry(cells[0], cells[1])
    }
    #expect(entries == QueryHelp.entries)
  }
}
