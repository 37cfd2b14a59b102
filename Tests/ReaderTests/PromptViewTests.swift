import Screen
import TestSupport
import Testing

@testable import Reader

/// What is told, asked and typed in the last rows.
struct PromptViewTests {
  @Test func `answers to a question stand apart`() throws {
    let reader = try SmallArchive.reading("book", 24, 80)
    reader.press("m")
    #expect(reader.lastRow.hasSuffix("this article  a capital, for the archive"))
  }

  @Test func `of a message longer than the screen the beginning is shown, and the end`() throws {
    let reader = try SmallArchive.reading("book", 3, 20)
    reader.handle(
      .message(.verbatim("Can't read the page, since one two three four five six, seven eight.")))
    #expect(reader.rows[0] == "Can't read the page,")
    #expect(reader.rows[1].hasSuffix("…"))
    #expect(reader.rows[2].hasSuffix("eight."))
    #expect(reader.state.frame().cursor == Position(row: 0, column: 0))
  }

  @Test func `a label leaves room for what is typed`() throws {
    let reader = try SmallArchive.reading("book", 3, 20)
    reader.press("| Tab")
    reader.typeLine("wc -w")
    #expect(reader.lastRow == "Pipe all f… wc -w")
    #expect(reader.state.frame().cursor == Position(row: 2, column: 17))
  }

  @Test func `the status stays above the prompt of a pipe`() throws {
    let reader = try SmallArchive.reading()
    let status = reader.status
    reader.press("|")
    #expect(reader.status == status)
  }
}
