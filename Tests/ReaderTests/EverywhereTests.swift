import Screen
import TestSupport
import Testing

@testable import Reader

/// What can be done wherever one is.
struct EverywhereTests {
  /// Keys that lead from the first page to each context.
  private static let ways: [CommandContext: String] = [
    .list: "Enter", .article: "Enter Enter", .selection: "Enter Enter v",
    .results: "S p r i s o n s Enter", .note: "Enter k k Enter 1 Enter", .menu: "Enter Enter l",
    .concordance: "x p r i s o n s Enter", .help: "?", .annotation: "Enter Enter a Enter )",
    .notes: "Enter Enter a Enter T", .citation: "Enter c",
    .readingList: "Enter B L Enter q G k Enter",
  ]

  private func reader(in context: CommandContext) throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    guard let keys = Self.ways[context] else {
      reader.press("S p r i s o n s Enter")
      reader.type("")
      reader.press("Tab")
      reader.waitForFacets()
      return reader
    }
    for key in keys.split(separator: " ") {
      reader.press(String(key))
      reader.type("")
      reader.waitForConcordance()
    }
    return reader
  }

  @Test(arguments: CommandContext.allCases)
  func `S searches, and q comes back to where one was`(_ context: CommandContext) throws {
    let reader = try reader(in: context)
    #expect(reader.state.context == context)
    let shown = reader.rows.dropLast()
    reader.press("S")
    reader.type("walls")
    #expect(reader.rows[0].hasPrefix("Search: walls"))
    reader.press("Enter q")
    #expect(reader.state.context == context)
    #expect(reader.rows.dropLast() == shown)
  }

  /// But in the window of a note, which is gone when the note is.
  @Test(arguments: CommandContext.allCases.filter { $0 != .annotation })
  func `U undoes the last change`(_ context: CommandContext) throws {
    let reader = try reader(in: context)
    reader.press("U U U U")
    #expect(reader.lastRow == "There is nothing to undo")
    #expect(reader.state.context == context)
  }

  @Test func `a narrowing is undone from help, too`() throws {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.press("S")
    reader.type("the")
    reader.press("Enter Tab")
    reader.waitForFacets()
    reader.press("Enter")
    reader.type("")
    #expect(reader.rows[0].contains(" › "))
    reader.press("? U")
    reader.type("")
    #expect(!reader.rows[0].contains(" › "))
  }

  @Test func `marks of the archive are gone to from lists, results and concordances`() throws {
    for context in [CommandContext.list, .results, .concordance] {
      let reader = try reader(in: context)
      reader.press("M")
      #expect(reader.lastRow.hasPrefix("Nothing is marked for the archive; m and a capital"))
      reader.press("Enter } m C q ' C")
      #expect(reader.status.contains("¶"))
      reader.press("q ' x")
      #expect(reader.lastRow.hasPrefix("The archive has no mark x; marks of it are capitals"))
      reader.press("' '")
      #expect(reader.lastRow == "'' goes back within an article; a capital goes to its mark")
      reader.press("M")
      #expect(reader.rows[0] == "Marks")
      #expect(reader.rows[1].hasPrefix(">C  “"))
      reader.press("Enter")
      #expect(reader.status.contains("¶"))
      reader.press("q")
      #expect(reader.state.context == context)
    }
  }

  @Test func `a mark is gone to from the first page`() throws {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.open("book")
    reader.press("3 0 g m B q q")
    reader.press("' B")
    #expect(reader.rows[0].contains("▸ Paragraph 10 of chapter 3"))
  }
}
