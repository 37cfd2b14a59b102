import Screen
import TestSupport
import Testing

@testable import Reader

struct MarkTests {
  @Test func `a mark is set at the current paragraph, and gone to`() throws {
    let reader = try SmallArchive.reading()
    reader.press("1 2 g } m")
    #expect(reader.lastRow.hasPrefix("Mark by: a letter"))
    reader.press("a")
    #expect(reader.lastRow == "You set mark a at ¶ 13")
    reader.press("G ' a")
    #expect(reader.rows[0].contains("▸ Paragraph 3 of chapter 2"))
    reader.press("' '")
    #expect(reader.status.contains("100%"))
    reader.press("' b")
    #expect(reader.lastRow == "There is no mark b here; m sets one, M lists them")
    reader.press("m 1")
    #expect(reader.lastRow == "Not marked: a mark is named by a letter")
  }

  @Test func `a capital is gone to from another article, and H comes back`() throws {
    let reader = try SmallArchive.reading()
    reader.press("4 0 g m A m b q")
    reader.press("k Enter")
    #expect(reader.rows[0].contains("On Prisons"))
    reader.press("' b")
    #expect(reader.lastRow.hasPrefix("There is no mark b here"))
    reader.press("' A")
    #expect(reader.rows[0].contains("▸ Paragraph 10 of chapter 4"))
    reader.press("H")
    #expect(reader.rows[0].contains("On Prisons"))
  }

  @Test func `marks are listed, and chosen from`() throws {
    let reader = try SmallArchive.reading()
    reader.press("M")
    #expect(reader.lastRow.hasPrefix("Nothing is marked"))
    reader.press("m a 1 3 g m b q k Enter m C q j Enter M")
    #expect(reader.rows[1].hasPrefix(">a  Paragraph 1 of chapter 1"))
    reader.press("Enter")
    #expect(reader.screen.contains("▸ Paragraph 1 of chapter 1"))
    reader.press("M G Enter")
    #expect(reader.rows[0].contains("On Prisons"))
  }

  @Test func `a mark that is set is taken back by U, and the former one is back`() throws {
    let reader = try SmallArchive.reading()
    reader.press("1 2 g m a 3 0 g m a U")
    #expect(reader.lastRow == "Undone: took mark a from ¶ 30")
    reader.press("' a")
    #expect(reader.rows[0].contains("Paragraph 2 of chapter 2"))
    reader.press("U ' a")
    #expect(reader.lastRow.hasPrefix("There is no mark a"))
  }
}
