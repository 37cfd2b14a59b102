import Screen
import TestSupport
import Testing

@testable import Reader

struct CurrentParagraphTests {
  /// The row that is marked, without the mark.
  private func marked(_ reader: ReaderHarness) -> String? {
    reader.rows.first { $0.contains("▸") }.map { String($0.drop { " ▸".contains($0) }) }
  }

  @Test func `the first paragraph that is wholly on the screen is current`() throws {
    let reader = try SmallArchive.reading()
    #expect(marked(reader)?.hasPrefix("Paragraph 1 of chapter 1") == true)
    reader.press("1 2 g j")
    #expect(reader.rows[0].hasSuffix("take two lines of a page."))
    #expect(marked(reader)?.hasPrefix("Paragraph 3 of chapter 2") == true)
    #expect(reader.status.contains("¶ 13/60"))
  }

  @Test func `braces move the mark, and scroll only where they must`() throws {
    let reader = try SmallArchive.reading()
    let top = reader.rows[0]
    reader.press("} }")
    #expect(reader.rows[0] == top)
    #expect(marked(reader)?.hasPrefix("Paragraph 3 of chapter 1") == true)
    #expect(reader.state.frame().cursor?.row == reader.rows.firstIndex { $0.contains("▸") })
    reader.press("{")
    #expect(reader.status.contains("¶ 2/60"))
    reader.press("} } } }")
    #expect(reader.rows[0].contains("▸ Paragraph 6 of chapter 1"))
    reader.press("{")
    #expect(reader.rows[0].contains("▸ Paragraph 5 of chapter 1"))
  }

  @Test func `braces go on beyond the first and the last paragraph`() throws {
    let reader = try SmallArchive.reading("commune", 10)
    reader.press("{")
    #expect(reader.rows[0].contains("The Free Commune"))
    reader.press("} } } }")
    #expect(reader.screen.contains("Heinemann"))
  }

  @Test func `the paragraph of a match is current, until it leaves the screen`() throws {
    let reader = try SmallArchive.reading()
    reader.press("/")
    reader.type("Paragraph 3 ")
    reader.press("Enter n")
    #expect(marked(reader)?.hasPrefix("Paragraph 3 of chapter 2") == true)
    reader.press("}")
    #expect(reader.status.contains("¶ 14/60"))
    reader.press("Space Space")
    let first = reader.rows.first { $0.contains("Paragraph") }.map(String.init)
    #expect(marked(reader) == first.map { String($0.drop { " ▸".contains($0) }) })
  }

  @Test func `a paragraph that does not fit is current while it fills the screen`() throws {
    let reader = try SmallArchive.reading("book", 4, 40)
    reader.press("3 g")
    #expect(reader.state.frame().text.contains("¶ 3"))
    reader.press("j")
    guard case .article(let layer) = reader.state.layers.last else { return }
    #expect(layer.current == .init(number: 3, row: 0))
  }

  @Test func `the mark stands beside the number, and gives way on a phone`() throws {
    let reader = try SmallArchive.reading()
    reader.press("# }")
    #expect(reader.rows.contains { $0.hasPrefix("    ▸2 Paragraph 2 of chapter 1") })
    let phone = try SmallArchive.reading("book", 12, 40)
    #expect(!phone.screen.contains("▸"))
    phone.press("}")
    #expect(phone.lastRow.hasPrefix("¶ 2"))
    #expect(phone.rows[0].hasPrefix("Paragraph 2"))
    #expect(phone.state.frame().cursor?.row == 0)
  }

  @Test func `what is copied and selected is the current paragraph`() throws {
    let reader = try SmallArchive.reading()
    reader.press("} y")
    #expect(
      reader.terminalEffects.contains {
        if case .copy(let text, .paragraph(2)) = $0 {
          text.hasPrefix("Paragraph 2 of")
        } else {
          false
        }
      })
    reader.press("} V y")
    #expect(
      reader.terminalEffects.contains {
        if case .copy(let text, .paragraph(3)) = $0 {
          text.hasPrefix("Paragraph 3 of")
        } else {
          false
        }
      })
  }

  @Test func `a note has no current paragraph`() throws {
    let reader = try SmallArchive.reading("commune", 4, 80)
    reader.press("G")
    #expect(marked(reader) == nil)
    #expect(reader.screen.contains("¶ 2"))
  }
}
