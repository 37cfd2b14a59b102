import Screen
import TestSupport
import Testing

@testable import Reader

struct HistoryTests {
  private func reader(
    _ id: String, _ rows: Int = 24, _ columns: Int = 80
  ) throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
    reader.open(id)
    return reader
  }

  @Test func `H and L go back and forward over links and articles`() throws {
    let reader = try reader("commune", 12, 80)
    reader.press("Tab Enter Enter")
    #expect(reader.screen.contains("Heinemann"))
    reader.press("g Tab Tab Tab Right")
    #expect(reader.rows[0].contains("On Prisons"))
    reader.press("L")
    #expect(reader.lastRow.hasPrefix("There is nothing to go forward to"))
    reader.press("H")
    #expect(reader.rows[0].contains("The Free Commune"))
    reader.press("L")
    #expect(reader.rows[0].contains("On Prisons"))
    reader.press("Left Left")
    #expect(reader.rows[0].contains("The Free Commune"))
    reader.press("Ctrl-O")
    #expect(reader.rows[1].contains("A Colloquium"))
  }

  @Test func `a new link ends what was ahead, and so does leaving`() throws {
    let reader = try reader("commune")
    reader.press("Tab Tab Tab Enter H q Enter")
    reader.press("L")
    #expect(reader.lastRow.hasPrefix("There is nothing to go forward to"))
  }

  @Test func `what was gone back from has its place at another width`() throws {
    let reader = try reader("book")
    reader.press("3 0 g t j Enter H")
    reader.resize(Size(rows: 24, columns: 33))
    reader.press("L")
    #expect(reader.rows[0].contains("Chapter 4"))
    reader.resize(Size(rows: 24, columns: 120))
    reader.press("H")
    #expect(reader.rows[0].contains("Paragraph 10 of chapter 3"))
  }

  @Test func `two quotes go to where one was before a jump, and back`() throws {
    let reader = try reader("book")
    reader.press("' '")
    #expect(reader.lastRow == "There was no jump yet")
    reader.press("1 2 g 5 0 %")
    let half = reader.rows[0]
    reader.press("' '")
    #expect(reader.rows[0].contains("Paragraph 2 of chapter 2"))
    reader.press("' '")
    #expect(reader.rows[0] == half)
    reader.press("G ' '")
    #expect(reader.rows[0] == half)
    reader.press("/")
    reader.type("chapter 6")
    reader.press("Enter n n ' '")
    #expect(reader.rows[0] == half)
  }
}
