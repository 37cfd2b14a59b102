import Screen
import TestSupport
import Testing

@testable import Reader

/// Where the hardware cursor stands, which screen readers and magnifiers follow.
struct CursorTests {
  /// What stands at the cursor.
  private func atCursor(_ reader: ReaderHarness) -> String {
    let frame = reader.state.frame()
    guard let cursor = frame.cursor else { return "" }
    return String(frame[row: cursor.row].dropFirst(cursor.column).prefix(6).map(\.cluster))
  }

  @Test func `the cursor stands on the match`() throws {
    let reader = try SmallArchive.reading()
    reader.press("/")
    reader.typeLine("guilds")
    reader.press("Enter n n")
    #expect(atCursor(reader) == "guilds")
  }

  @Test func `the cursor stands on the paragraph gone to, also at the end of the text`() throws {
    let reader = try SmallArchive.reading()
    reader.press("5 9 g")
    #expect(reader.status.contains("¶ 59/60"))
    #expect(reader.state.frame().cursor?.row == reader.rows.firstIndex { $0.contains("▸") })
    #expect(atCursor(reader) == "Paragr")
  }

  @Test func `the cursor stands on what is said of an empty list`() throws {
    let reader = try ReaderHarness(SmallArchive.make())
    reader.goToShelf("Starred")
    reader.press("Enter")
    #expect(atCursor(reader) == "Nothin")
    reader.press("q S")
    reader.type("zeppelin")
    reader.press("Enter")
    #expect(atCursor(reader) == "Search")
  }

  @Test func `where no text can be selected it is said`() throws {
    let reader = try SmallArchive.reading("commune", 3, 20)
    reader.press("v")
    #expect(reader.rows[0] == "The screen shows")
    reader.press("1 g V")
    #expect(reader.state.context == .selection)
  }
}
