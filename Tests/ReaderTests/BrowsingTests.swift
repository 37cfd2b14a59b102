import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

struct BrowsingTests {
  private func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
  }

  @Test func `one pane can be had at any width`() throws {
    let archive = try SmallArchive.make()
    let reader = try ReaderHarness(
      archive, Size(rows: 40, columns: 120), ReaderOptions(isOnePane: true))
    reader.press("Enter")
    #expect(!reader.screen.contains("│"))
    #expect(reader.rows[1].hasPrefix(">The Free Commune"))
  }

  @Test func `the cursor stands on the selected row's title`() throws {
    let reader = try reader()
    #expect(reader.state.frame().cursor == Position(row: 1, column: 1))
    reader.press("Enter j")
    #expect(reader.state.frame().cursor == Position(row: 2, column: 1))
  }

  @Test func `the selection stays within the list`() throws {
    let reader = try reader()
    reader.press("Enter k k")
    #expect(reader.rows[1].hasPrefix(">The Free Commune"))
    reader.press("G j j j")
    #expect(reader.rows[2].hasPrefix(">On Prisons"))
    reader.press("g")
    #expect(reader.rows[1].hasPrefix(">The Free Commune"))
  }

  @Test func `brackets go through the categories`() throws {
    let reader = try reader()
    reader.press("Enter ]")
    #expect(reader.rows[0].hasPrefix("Test › Conferences"))
    reader.press("[ [")
    #expect(reader.rows[0].hasPrefix("Test › Essays"))
  }

  @Test func `hints are of what can be done: no star for a shelf, and q quits from the first page`()
    throws
  {
    let reader = try reader()
    #expect(reader.lastRow.contains("q quit") && !reader.lastRow.contains("s star"))
    reader.press("Enter")
    #expect(reader.lastRow.contains("q back") && reader.lastRow.contains("s star"))
  }

  @Test func `on a small screen, which has no title, brackets tell the category`() throws {
    let reader = try reader(12, 40)
    reader.press("Enter ]")
    #expect(reader.lastRow == "Test › Conferences")
    reader.press("j")
    #expect(reader.lastRow == "This is the end")
    reader.press("Esc")
    #expect(reader.lastRow.hasPrefix("1/1"))
  }

  @Test func `articles are sorted by title, author, length and date`() throws {
    let reader = try reader()
    reader.press("] ] ] Enter")
    #expect(reader.rows[1].contains("The Free Commune"))
    reader.press(",")
    #expect(reader.lastRow.hasPrefix("Sort by"))
    reader.press("t")
    #expect(reader.rows[1].contains("A Colloquium"))
    #expect(reader.rows[0].hasSuffix("by title"))
    reader.press(", x")
    #expect(reader.lastRow.hasPrefix("Not sorted"))
    reader.press(", l")
    #expect(reader.rows[4].contains("A Long Book"))
    reader.press(", d")
    #expect(reader.rows[4].contains("A Long Book"), "it has no date")
  }

  @Test func `categories that come to be known later do not move the selection`() throws {
    let reader = try reader()
    var late = ReaderState(title: "Test", size: Size(rows: 24, columns: 80))
    _ = late.update(.overview(ArchiveOverview(title: "Test")))
    _ = late.update(.overview(reader.state.archive))
    #expect(late.browse.shelf == 0)
    _ = late.update(.key(.character("j")))
    _ = late.update(.overview(reader.state.archive))
    #expect(late.browse.shelf == 1)
  }

  @Test func `stars and marks are kept, shown, and can be undone`() throws {
    let reader = try reader()
    reader.press("Enter s")
    #expect(reader.rows[1].hasSuffix("N*"))
    #expect(reader.lastRow == "You starred “The Free Commune”")
    #expect(try reader.notebook.state(of: "commune", in: reader.key).isStarred)
    reader.press("r")
    #expect(reader.rows[1].hasSuffix(" *"))
    #expect(reader.status.contains(" · 1 unread · "))
    reader.press("U")
    #expect(reader.rows[1].hasSuffix("N*"))
    #expect(reader.lastRow == "Undone: marked “The Free Commune” as unread")
    reader.press("U")
    #expect(try !reader.notebook.state(of: "commune", in: reader.key).isStarred)
    reader.press("U")
    #expect(reader.lastRow == "There is nothing to undo")
  }

  @Test func `q goes back, and ends at the first page`() throws {
    let reader = try reader()
    reader.press("Enter Enter q")
    #expect(reader.rows[0].hasPrefix("Test › Essays"))
    reader.press("q")
    #expect(!reader.hasQuit)
    reader.press("q")
    #expect(reader.hasQuit)
  }

  @Test func `Q ends from anywhere`() throws {
    let reader = try reader()
    reader.press("Enter Enter Q")
    #expect(reader.hasQuit)
  }

  @Test func `Escape does nothing in a list`() throws {
    let reader = try reader()
    reader.press("Enter Esc")
    #expect(!reader.hasQuit)
    #expect(reader.rows[0].hasPrefix("Test › Essays"))
  }

  @Test func `the call for contributions is shown under Contribute`() throws {
    let reader = try reader()
    reader.press("G Enter")
    #expect(reader.screen.contains("write@example.org"))
  }

  @Test(arguments: [(1, 1), (2, 80), (24, 5), (0, 0)])
  func `a window too small says so and waits`(_ rows: Int, _ columns: Int) throws {
    let reader = try reader()
    reader.press("Enter j")
    let before = reader.screen
    reader.resize(Size(rows: rows, columns: columns))
    #expect(reader.screen.replacing("\n", with: "").count <= max(0, rows * columns))
    reader.resize(Size(rows: 24, columns: 80))
    #expect(reader.screen == before)
  }

  @Test func `an archive that is still empty says so`() throws {
    let archive = try TemporaryArchive(items: [])
    let reader = try ReaderHarness(archive)
    reader.press("Enter")
    #expect(reader.screen.contains("No articles here"))
  }

  @Test func `an archive that changes while it is open is read again, and nothing loops`() throws {
    let archive = try SmallArchive.make()
    let reader = try ReaderHarness(archive, Size(rows: 40, columns: 120))
    try archive.write(
      TemporaryArchive.page([item("new", title: "Brand New")]), to: "archive.json")
    reader.press("Enter j")
    #expect(reader.lastRow == "The archive has changed: it is being read again")
    reader.waitForIndexing()
    #expect(reader.screen.contains("Brand New"))
  }

  @Test func `an archive that is gone while it is open is told of`() throws {
    let archive = try SmallArchive.make()
    let reader = try ReaderHarness(archive, Size(rows: 40, columns: 120))
    try FileManager.default.removeItem(atPath: archive.folder + "/archive.json")
    reader.press("Enter j Enter")
    #expect(reader.screen.contains("there is no such file or folder"))
  }

  @Test func `what an article is about is told where there is no preview`() throws {
    let reader = try reader(12, 40)
    reader.press("Enter =")
    #expect(reader.screen.contains("2026-03-02"))
    #expect(reader.screen.contains("walled city"))
    reader.press("j")
    #expect(!reader.screen.contains("walled"))
  }

  @Test func `a key without a meaning is told of`() throws {
    let reader = try reader()
    reader.press("Z")
    #expect(reader.lastRow == "Z does nothing here; ? shows all keys")
  }

  @Test func `what another process has read is shown at the end of the reading`() throws {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    var state = reader.state
    #expect(state.update(.progress(nil)).contains(.loadOverview))
  }
}
