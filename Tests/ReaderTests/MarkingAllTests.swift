import Screen
import TestSupport
import Testing

@testable import Reader

struct MarkingAllTests {
  private func reader() throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make())
    reader.goToShelf("All articles")
    reader.press("Enter")
    return reader
  }

  @Test func `A marks all of the list as read, and one U takes all back`() throws {
    let reader = try reader()
    reader.press("j r A")
    #expect(reader.lastRow == "You marked 3 articles as read; U takes it back")
    #expect(try reader.notebook.items(.read, in: reader.key).count == 4)
    #expect(!reader.rows[1...4].contains { $0.hasSuffix(" N") })
    #expect(reader.state.unreadInAll == 0)
    reader.press("A")
    #expect(reader.lastRow == "All articles here are read already")
    reader.press("U")
    #expect(reader.lastRow == "Undone: marked 3 articles as read")
    #expect(try reader.notebook.items(.read, in: reader.key) == ["talk"])
    #expect(reader.rows[1].hasSuffix(" N"))
    #expect(reader.state.unreadInAll == 3)
    reader.press("U")
    #expect(try reader.notebook.items(.read, in: reader.key).isEmpty)
  }

  @Test func `A marks only what a filter keeps`() throws {
    let reader = try reader()
    reader.press("F")
    reader.type("on")
    reader.press("Enter A")
    #expect(reader.lastRow == "You marked 2 articles as read; U takes it back")
    #expect(try Set(reader.notebook.items(.read, in: reader.key)) == ["prisons", "book"])
  }

  @Test func `A marks the articles of the shelf that is selected`() throws {
    let reader = try ReaderHarness(SmallArchive.make())
    reader.press("A")
    #expect(try Set(reader.notebook.items(.read, in: reader.key)) == ["commune", "prisons"])
    #expect(reader.rows[1].contains("0/2"))
    reader.goToShelf("Contribute")
    reader.press("A")
    #expect(reader.lastRow == "No list of articles is selected")
  }

  @Test func `unread first sorts by that, and stays as it is while one reads`() throws {
    let reader = try reader()
    reader.press("r , u")
    let titles = { reader.state.browse.list.rows.map(\.title) }
    #expect(titles() == ["A Colloquium", "On Prisons", "A Long Book", "The Free Commune"])
    reader.press("Enter q")
    #expect(titles().first == "A Colloquium")
    #expect(reader.rows[0].hasSuffix("unread first"))
  }
}
