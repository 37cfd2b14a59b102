import Messages
import Notebook
import Screen
import TestSupport
import Testing

@testable import Reader

/// What the notebook cannot keep is not shown as if it did.
struct NotKeptTests {
  private static let isFull = Message.databaseReason("database or disk is full")

  private func reader() throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.press("Enter")
    return reader
  }

  @Test(arguments: [("s", true), ("r", false)])
  func `a change that cannot be kept is taken back, and says why`(
    _ key: String, _ stars: Bool
  ) throws {
    let reader = try reader()
    let before = reader.screen
    reader.press(key)
    let item = try #require(reader.state.browse.list.selected?.item)
    reader.handle(
      .notKept(stars ? .setStarred(true, item: item) : .setRead(true, item: item), Self.isFull))
    #expect(reader.lastRow == "Not kept: the disk is full")
    #expect(reader.state.changes.isEmpty)
    reader.press("Ctrl-L")
    #expect(reader.screen == before)
  }

  @Test func `a place that cannot be kept changes nothing`() throws {
    let reader = try reader()
    reader.press("s")
    let place = Place(paragraph: 1, word: 0, progress: 0)
    reader.handle(.notKept(.keepPlace(place, item: "a"), Self.isFull))
    #expect(reader.lastRow == "Not kept: the disk is full")
    #expect(reader.state.changes.count == 1)
  }

  @Test func `where nothing is kept after the end, each change says so`() throws {
    var options = ReaderOptions()
    options.notKept = .noFolderForNotebook
    let reader = try ReaderHarness(
      SmallArchive.make(), Size(rows: 24, columns: 160), options)
    reader.press("Enter s")
    #expect(reader.lastRow.contains("(until the end only: no folder can be written; HOME or"))
    #expect(reader.state.farewell?.string.hasPrefix("Places and stars were not kept: ") == true)
  }
}
