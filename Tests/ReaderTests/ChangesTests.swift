import Archive
import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

/// What changed since the version before, in the reader.
struct ChangesTests {
  private let old: TemporaryArchive
  private let new: TemporaryArchive

  init() throws {
    old = try TemporaryArchive(items: [
      item("a", title: "Anarchy", html: "<p>Order without masters, and bread for all of us."),
      item("b", title: "Bread", html: "<p>Well-being for all."), item("s", title: "Same"),
    ])
    new = try TemporaryArchive(items: [
      item("n", title: "Newcomer"), item("s", title: "Same"),
      item("a", title: "Anarchy", html: "<p>Order without any masters, and bread for all."),
    ])
  }

  private func reader(hasVersionBefore: Bool = true, rows: Int = 24) throws -> ReaderHarness {
    let (before, after) = (try old.location, try new.location)
    return try ReaderHarness(
      location: after, new, Size(rows: rows, columns: 80),
      versions: {
        hasVersionBefore ? ArchiveVersions(old: before, new: after, edition: "1 2") : nil
      })
  }

  private func press(_ keys: String, _ reader: ReaderHarness) {
    reader.press(keys)
    reader.wait { !$0.awaitsChanges }
  }

  /// Has the reader find out what changed, as at the end of an indexing.
  private func survey(_ reader: ReaderHarness) {
    reader.handle(.progress(nil))
    reader.waitForEvent()
    #expect(reader.state.versionChanges?.count == 3)
  }

  @Test func `D lists what changed, each with its kind`() throws {
    let reader = try reader()
    press("D", reader)
    #expect(reader.rows[0] == "1 new (+), 1 revised (~), 1 withdrawn (-), 1 unchanged.")
    #expect(reader.rows[1].hasPrefix(">+ Newcomer"))
    #expect(reader.rows[1].hasSuffix("new"))
    #expect(reader.rows[2].hasPrefix(" ~ Anarchy"))
    #expect(reader.rows[2].hasSuffix("revised"))
    #expect(reader.rows[3].hasPrefix(" - Bread"))
    #expect(reader.rows[3].hasSuffix("withdrawn"))
  }

  @Test func `an article that was revised is opened, and D marks its changes by word`() throws {
    let reader = try reader()
    press("D", reader)
    reader.press("j Enter")
    #expect(reader.screen.contains("Order without any masters"))
    press("D", reader)
    #expect(reader.screen.contains("Order without {+any+} masters, and bread for all [-of us-]."))
    #expect(reader.screen.contains("Revised: 1 word added, 2 removed, 0 paragraphs moved."))
    reader.press("q")
    #expect(reader.screen.contains("Order without any masters"))
  }

  @Test func `what was withdrawn is read as it was`() throws {
    let reader = try reader()
    press("D", reader)
    reader.press("G")
    press("Enter", reader)
    #expect(reader.screen.contains("Well-being for all."))
    #expect(reader.screen.contains("this is its text in the version before"))
  }

  @Test func `what is the same, and what has no version before, says so`() throws {
    let reader = try reader()
    reader.open("s")
    press("D", reader)
    #expect(reader.lastRow.hasPrefix("This article says the same in the version before"))
    let first = try self.reader(hasVersionBefore: false)
    press("D", first)
    #expect(first.screen.contains("There is no version before this one"))
  }

  // MARK: - After an update

  @Test func `after an update a shelf shows what changed, and it is told once`() throws {
    let reader = try reader()
    #expect(!reader.screen.contains("Changed"))
    survey(reader)
    #expect(
      reader.lastRow == "Since the version before: 1 new, 1 revised, 1 withdrawn; D lists them")
    reader.goToShelf("Changed")
    let row = try #require(reader.rows.first { $0.contains("Changed") })
    #expect(row.hasSuffix(" 3"))
    #expect(
      reader.screen.contains(
        "Since the version before: 1 new, 1 revised, 1 withdrawn. Enter lists them."))
    #expect(reader.screen.contains("+ Newcomer"))
    #expect(reader.screen.contains("- Bread"))
    press("Enter", reader)
    #expect(reader.rows[0] == "1 new (+), 1 revised (~), 1 withdrawn (-), 1 unchanged.")
  }

  @Test func `versions are compared once, and what changed is known from then on`() throws {
    let reader = try reader()
    survey(reader)
    reader.press("j")
    try FileManager.default.removeItem(atPath: old.folder)
    survey(reader)
    #expect(!reader.lastRow.hasPrefix("Since the version before"))
    press("D", reader)
    #expect(reader.rows[1].hasPrefix(">+ Newcomer"))
  }

  @Test func `where there is no version before, there is no shelf`() throws {
    let reader = try reader(hasVersionBefore: false)
    reader.handle(.progress(nil))
    reader.waitForEvent()
    #expect(!reader.screen.contains("Changed"))
    #expect(!reader.lastRow.hasPrefix("Since"))
  }

  @Test func `what is read or asked is not disturbed`() throws {
    let reader = try reader()
    reader.open("s")
    survey(reader)
    #expect(!reader.lastRow.hasPrefix("Since the version before"))
    reader.press("q q")
    #expect(reader.screen.contains("Changed"))
  }

  @Test func `changes are kept as they are, and for their versions alone`() throws {
    let changes = VersionChanges(
      articles: [.init(kind: .withdrawn, item: "b", title: "Bread “and” \n roses")],
      counts: [.new: 0, .revised: 1200, .withdrawn: 1], unchanged: 7)
    let json = try JSON(parsing: Array(changes.json(of: "1 2").description.utf8))
    #expect(VersionChanges(json, of: "1 2") == changes)
    #expect(VersionChanges(json, of: "2 3") == nil)
    #expect(changes.unlisted == 1200)
  }

  @Test func `that not all are listed is said`() throws {
    let changes = VersionChanges(
      articles: [.init(kind: .new, item: "n", title: "Newcomer")], counts: [.new: 3])
    let reader = try reader()
    reader.handle(.changes(changes))
    #expect(reader.rows[2] == " 2 more are not listed; 'carrel diff' lists all")
    reader.press("G")
    #expect(reader.rows[1].hasPrefix(">+ Newcomer"))
  }
}
