import Catalog
import Screen
import TestSupport
import Testing

@testable import Reader

struct FilteringTests {
  private func reader(
    _ shelf: String = "All articles", _ rows: Int = 24, _ columns: Int = 80
  ) throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
    reader.goToShelf(shelf)
    reader.press("Enter")
    return reader
  }

  private func titles(_ reader: ReaderHarness) -> [String] {
    reader.state.browse.list.rows.map(\.title)
  }

  @Test func `shelves say by what they are filtered, and where none is found`() throws {
    let reader = try reader()
    reader.press("q F")
    reader.type("ess")
    #expect(reader.rows[0] == "Test › “ess”")
    #expect(reader.lastRow.hasSuffix("1 found"))
    reader.type("x")
    #expect(reader.lastRow.hasSuffix("nothing"))
  }

  @Test func `F filters the list as one types, without regard to case and accents`() throws {
    let reader = try reader()
    reader.press("F")
    reader.type("o")
    #expect(titles(reader).count == 4)
    #expect(reader.lastRow.hasPrefix("Filter: o"))
    #expect(reader.lastRow.hasSuffix("4 found"))
    reader.type("n")
    #expect(titles(reader) == ["On Prisons", "A Long Book"])
    reader.type(" BÖ")
    #expect(titles(reader) == ["A Long Book"])
    reader.press("Backspace Backspace Backspace Backspace Backspace")
    reader.type("édi")
    #expect(titles(reader) == ["The Free Commune"], "by its author")
  }

  @Test func `Enter keeps the filter, and q takes it away, to where one was`() throws {
    let reader = try reader()
    reader.press("j F")
    reader.type("book")
    reader.press("Enter")
    #expect(reader.rows[0].hasPrefix("Test › All articles › “book”"))
    #expect(reader.status.hasPrefix("1 of 1"))
    reader.press("Enter")
    #expect(reader.rows[0].contains("A Long Book"))
    reader.press("q")
    #expect(titles(reader) == ["A Long Book"])
    reader.press("q")
    #expect(titles(reader).count == 4)
    #expect(reader.rows[2].hasPrefix(">A Colloquium"))
    reader.press("q")
    #expect(reader.state.browse.focus == .shelves)
  }

  @Test func `Escape cancels a filter that is typed`() throws {
    let reader = try reader()
    reader.press("j F")
    reader.type("book")
    reader.press("Esc")
    #expect(titles(reader).count == 4)
    #expect(reader.rows[2].hasPrefix(">A Colloquium"))
  }

  @Test func `a filter that keeps nothing says what to do`() throws {
    let reader = try reader()
    reader.press("F")
    reader.type("zebra")
    #expect(reader.lastRow.hasSuffix("nothing"))
    reader.press("Enter")
    #expect(reader.rows[1].contains("Nothing here has “zebra”. q takes the filter away"))
    reader.press("Enter q")
    #expect(titles(reader).count == 4)
  }

  @Test func `a filtered list can be sorted, and stays filtered`() throws {
    let reader = try reader()
    reader.press("F")
    reader.type("on")
    reader.press("Enter , t")
    #expect(titles(reader) == ["A Long Book", "On Prisons"])
  }

  @Test func `names and shelves are filtered too`() throws {
    let names = try reader("Authors")
    names.press("F")
    names.type("elis")
    names.press("Enter")
    #expect(names.state.browse.names?.rows.map(\.group.name) == ["Élisée Marcos"])
    #expect(titles(names) == ["A Colloquium"])
    let shelves = try ReaderHarness(SmallArchive.make())
    shelves.press("F")
    shelves.type("hist")
    shelves.press("Enter")
    #expect(shelves.rows[1].hasPrefix(">History"))
    #expect(shelves.state.browse.shownShelves.count == 1)
    shelves.press("q")
    #expect(shelves.rows[1].hasPrefix(">Essays"))
  }

  // MARK: - Finding

  @Test func `slash finds in the list as one types, n and N go on, round the end`() throws {
    let reader = try reader()
    reader.press("/")
    reader.type("on")
    #expect(reader.lastRow.hasSuffix("1/2"))
    #expect(reader.rows[3].hasPrefix(">On Prisons"))
    reader.press("Enter n")
    #expect(reader.rows[4].hasPrefix(">A Long Book"))
    #expect(reader.status.contains("“on” 2/2"))
    reader.press("n")
    #expect(reader.rows[3].hasPrefix(">On Prisons"))
    #expect(reader.lastRow == "The end was reached; this is the first")
    reader.press("N")
    #expect(reader.rows[4].hasPrefix(">A Long Book"))
  }

  @Test func `what is not found is told, and one stays where one was`() throws {
    let reader = try reader()
    reader.press("j /")
    reader.type("zebra")
    #expect(reader.lastRow.hasSuffix("not found"))
    reader.press("Enter")
    #expect(reader.lastRow == "Not found in this list: “zebra”; S searches the archive")
    #expect(reader.rows[2].hasPrefix(">A Colloquium"))
    reader.press("/")
    reader.type("book")
    reader.press("Esc")
    #expect(reader.rows[2].hasPrefix(">A Colloquium"))
  }

  @Test func `n and p go to unread articles where nothing was sought`() throws {
    let reader = try reader()
    reader.press("j r g n")
    #expect(reader.rows[3].hasPrefix(">On Prisons"))
    reader.press("p")
    #expect(reader.rows[1].hasPrefix(">The Free Commune"))
    reader.press("p")
    #expect(reader.rows[4].hasPrefix(">A Long Book"))
    #expect(reader.lastRow == "The top was reached; this is the last")
    reader.press("A n")
    #expect(reader.lastRow == "Nothing here is unread")
  }
}

extension FilteringTests {
  @Test func `no number is told until what matches is known`() throws {
    var state = ReaderState(title: "Test", size: Size(rows: 24, columns: 80))
    _ = state.update(.key(.tab))
    _ = state.update(.rows(Listing(), start: 0, [], ArticleNotes(states: [:]), total: 7))
    #expect(state.frame().text.contains("1 of 7"))
    _ = state.update(.key(.character("F")))
    _ = state.update(.key(.character("x")))
    #expect(!state.frame().text.contains("7 found"))
    let filtered = state.browse.list.listing
    _ = state.update(.rows(filtered, start: 0, [], ArticleNotes(states: [:]), total: 2))
    #expect(state.frame().text.contains("2 found"))
  }
}
