import Foundation
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

  @Test func `U that is typed before all are marked takes the marks back when they are there`()
    throws
  {
    var state = try reader().state
    _ = state.update(.key(.character("A")))
    #expect(!state.update(.key(.character("U"))).contains { $0.isUnmarking })
    let effects = state.update(.markedRead(count: 4, at: Date()))
    #expect(effects.contains { $0.isUnmarking })
    #expect(state.changes.isEmpty)
  }

  @Test func `the title of a message is cut where it is long`() throws {
    let title = String(repeating: "mutual aid ", count: 40)
    let archive = try TemporaryArchive(items: [item("x", title: title)])
    let reader = try ReaderHarness(archive)
    reader.goToShelf("All articles")
    reader.press("Enter s")
    #expect(reader.screen.contains("You starred “mutual aid"))
    #expect(reader.screen.contains("…”"))
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

extension Effect {
  fileprivate var isUnmarking: Bool {
    if case .unmarkRead = self { true } else { false }
  }
}
