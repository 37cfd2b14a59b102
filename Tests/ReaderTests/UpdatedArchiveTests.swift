import Foundation
import Messages
import Screen
import TestSupport
import Testing

@testable import Reader

/// A newer version of the archive that is read, which is installed meanwhile.
struct UpdatedArchiveTests {
  private static let source = InstalledSource(
    name: "test", title: "Test", source: "/media/stick/test")
  private static let paragraphs = (1...60).map { "<p>Paragraph \($0) of the long article.</p>" }

  private let old: TemporaryArchive
  private let archive: TemporaryArchive
  private let reader: ReaderHarness

  init() throws {
    let items = [
      item("a", title: "Anarchy", html: Self.paragraphs.joined()), item("b", title: "Bread"),
      item("c", title: "Communes"),
    ]
    old = try TemporaryArchive(items: items)
    archive = try TemporaryArchive(items: items)
    let (before, after) = (try old.location, try archive.location)
    var options = ReaderOptions()
    options.installed = Self.source
    reader = try ReaderHarness(
      location: after, archive, Size(rows: 24, columns: 80), options,
      versions: { ArchiveVersions(old: before, new: after, edition: "1 2") })
  }

  /// Has a newer version come, with a paragraph more at the beginning of one article, a new article,
  /// and one that is gone.
  private func install() throws {
    let items = [
      item("n", title: "Newcomers"),
      item("a", title: "Anarchy", html: "<p>A new beginning.</p>" + Self.paragraphs.joined()),
      item("b", title: "Bread"),
    ]
    try archive.write(TemporaryArchive.page(items), to: "archive.json")
    reader.handle(.update(.installed(version: 2, notices: []), of: Self.source))
    reader.waitForIndexing()
    reader.wait { $0.updating == nil }
  }

  private var told: String? { reader.state.message?.english.string }

  @Test func `who waits for it sees at once what changed`() throws {
    reader.press("R y")
    #expect(reader.terminalEffects == [.update(Self.source)])
    try install()
    #expect(reader.rows[0] == "1 new (+), 1 revised (~), 1 withdrawn (-), 1 unchanged.")
    #expect(reader.rows[1].hasPrefix(">+ Newcomers"))
    #expect(reader.lastRow == "“Test” is now at version 2.")
    reader.press("q")
    #expect(reader.screen.contains("Changed"))
  }

  @Test func `who goes on in the lists is told, and stays there`() throws {
    reader.press("R y")
    reader.goToShelf("All articles")
    reader.press("Enter G")
    try install()
    #expect(reader.state.layers.isEmpty)
    #expect(
      told == """
        “Test” is now at version 2. Since the version before: 1 new, 1 revised, 1 withdrawn; \
        D lists them
        """)
    #expect(reader.screen.contains("Newcomers"))
    #expect(!reader.screen.contains("Communes"))
  }

  @Test func `an article that is read and was revised is opened anew, at the same words`() throws {
    reader.open("a")
    reader.press("R y 3 0 g")
    #expect(reader.rows.prefix(2).joined().contains("Paragraph 30 of"))
    try install()
    #expect(reader.rows.prefix(2).joined().contains("Paragraph 30 of"))
    #expect(told?.hasSuffix("1 withdrawn; the shelf “Changed” lists them") == true)
    reader.press("g")
    #expect(reader.screen.contains("A new beginning."))
    reader.press("q")
    #expect(reader.state.layers.isEmpty)
  }

  @Test func `an article that is the same stays as it is`() throws {
    reader.open("b")
    reader.press("R y j")
    let before = reader.rows.dropLast(2)
    try install()
    #expect(reader.rows.prefix(20) == before.prefix(20))
    #expect(told?.hasPrefix("“Test” is now at version 2.") == true)
  }
}
