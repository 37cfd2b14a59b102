import Screen
import TestSupport
import Testing

@testable import Reader

struct MatchingTests {
  private func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    try SmallArchive.reading("book", rows, columns)
  }

  private func layer(_ reader: ReaderHarness) throws -> ArticleLayer {
    guard case .article(let layer) = reader.state.layers.last else { throw NoArticle() }
    return layer
  }

  private struct NoArticle: Error {}

  /// The numbers of the paragraphs on the screen.
  private func numbers(_ reader: ReaderHarness) throws -> [Int] {
    try layer(reader).visible.compactMap(\.line.paragraph)
  }

  @Test func `only the paragraphs that match are shown, as one types`() throws {
    let reader = try reader()
    reader.press("&")
    #expect(reader.lastRow == "&")
    reader.type("paragraph 7")
    #expect(try numbers(reader) == [7, 17, 27, 37, 47, 57])
    #expect(reader.lastRow.hasPrefix("&paragraph 7"))
    #expect(reader.lastRow.hasSuffix("6 of 60 ¶"))
    #expect(reader.rows[1].hasPrefix("    ▸7 Paragraph 7 of chapter 1"))
    #expect(reader.rows[4].hasPrefix("    17 Paragraph 7 of chapter 2"))
    reader.press("Ctrl-U")
    #expect(try numbers(reader).prefix(2) == [1, 2])
    reader.type("/7 of chapter [34]/")
    #expect(try numbers(reader) == [27, 37])
  }

  @Test func `Enter keeps the filter, and all moves among what matches`() throws {
    let reader = try reader(9, 80)
    reader.press("&")
    reader.type("paragraph 7")
    reader.press("Enter")
    #expect(reader.screen.contains("& 6/60"))
    #expect(try numbers(reader) == [7, 17, 27])
    reader.press("n n")
    #expect(try layer(reader).current?.number == 27)
    reader.press("}")
    #expect(try layer(reader).current?.number == 37)
    reader.press("{ {")
    #expect(try layer(reader).current?.number == 17)
    reader.press("G")
    #expect(try numbers(reader).last == 57)
    #expect(try layer(reader).place.progress < 1)
    reader.press("g")
    #expect(try numbers(reader).first == 7)
    reader.press("/")
    reader.type("chapter")
    #expect(reader.lastRow.hasSuffix("1/6"))
  }

  @Test(arguments: ["q", "Esc", "& Enter"])
  func `all is shown again, at the same place`(_ keys: String) throws {
    let reader = try reader()
    reader.press("&")
    reader.type("paragraph 7")
    reader.press("Enter n n \(keys)")
    #expect(try layer(reader).filter == nil)
    #expect(try numbers(reader).prefix(2) == [27, 28])
    #expect(reader.rows[0].contains("▸ Paragraph 7 of chapter 3"))
    reader.press("' '")
    #expect(reader.rows[0].contains("A Long Book"))
  }

  @Test func `Escape and Backspace while typing go back to where one was`() throws {
    let reader = try reader(12, 40)
    reader.press("1 2 g")
    let before = reader.screen
    for end in ["Esc", "Backspace Backspace"] {
      reader.press("&")
      reader.type("77")
      #expect(reader.lastRow.hasSuffix("not found"))
      reader.press("Backspace")
      reader.press(end)
      #expect(reader.screen == before)
    }
  }

  @Test func `what matches nothing shows all, and says so`() throws {
    let reader = try reader()
    let before = reader.rows[0]
    reader.press("&")
    reader.type("xyzzy")
    reader.press("Enter")
    #expect(reader.lastRow == "Not found: “xyzzy”")
    #expect(reader.rows[0] == before)
    #expect(try layer(reader).filter == nil)
  }

  @Test(arguments: ["1 2 g", ": 1 2 Enter", "t j j Enter", "V } } }"])
  func `what leads to a place that is left out shows all`(_ keys: String) throws {
    let reader = try reader()
    reader.press("&")
    reader.type("paragraph 7")
    reader.press("Enter")
    #expect(reader.status.hasPrefix("& paragraph 7, 6 of 60 ¶  ¶ 7/60"))
    reader.press(keys)
    #expect(try layer(reader).filter == nil)
  }

  @Test func `links that are left out get no focus`() throws {
    let reader = try SmallArchive.reading("commune")
    reader.press("&")
    reader.type("town")
    reader.press("Enter Tab")
    #expect(reader.lastRow == "→ https://example.org/prisons")
    reader.press("Tab Tab")
    #expect(reader.lastRow == "There is no further link")
  }
}
