import Screen
import TestSupport
import Testing

@testable import Reader

struct MatchingTests {
  private func reader() throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.open("book")
    return reader
  }

  @Test func `only the paragraphs that match are listed, as one types`() throws {
    let reader = try reader()
    reader.press("&")
    #expect(reader.rows[0] == "Paragraphs with:")
    reader.type("paragraph 7")
    #expect(reader.rows[1].hasPrefix(">Paragraph 7 of chapter 1"))
    #expect(reader.rows[1].hasSuffix("¶ 7"))
    #expect(reader.rows[6].hasSuffix("¶ 57"))
    #expect(reader.rows[7].isEmpty)
    #expect(reader.status == "1 of 6")
    reader.press("Ctrl-U")
    reader.type("/7 of chapter [34]/")
    #expect(reader.status == "1 of 2")
    reader.press("Ctrl-U")
    reader.type("bees")
    #expect(reader.rows[1].hasPrefix(">…"))
    #expect(reader.rows[1].contains("bees and guilds"))
  }

  @Test func `Enter goes to the match, n on to the next, and H back`() throws {
    let reader = try reader()
    reader.press("1 2 g &")
    reader.type("paragraph 7")
    reader.press("Down Down Enter")
    #expect(reader.screen.contains("▸ Paragraph 7 of chapter 3"))
    #expect(reader.status.contains("3/6"))
    reader.press("n")
    #expect(reader.screen.contains("▸ Paragraph 7 of chapter 4"))
    reader.press("H")
    #expect(reader.rows[0].contains("Paragraph 2 of chapter 2"))
  }

  @Test func `what matches nothing says so, and Escape leaves`() throws {
    let reader = try reader()
    let before = reader.rows[0]
    reader.press("&")
    reader.type("/(")
    #expect(reader.screen.contains("Nothing here has that"))
    reader.press("Enter Esc")
    #expect(reader.rows[0] == before)
    #expect(!reader.screen.contains("Paragraphs with"))
  }
}
