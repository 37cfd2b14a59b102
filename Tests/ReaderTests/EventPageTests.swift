import Screen
import TestSupport
import Testing

@testable import Reader

struct EventPageTests {
  @Test func `Tab goes to the speakers, and Enter lists the articles of one`() throws {
    let reader = try SmallArchive.reading("talk")
    reader.press("Tab")
    #expect(reader.lastRow == "→ the articles of Anna Ward, and the events with them")
    reader.press("Tab")
    #expect(reader.lastRow.contains("Élisée Marcos"))
    reader.press("Shift-Tab Enter")
    reader.wait { if case .menu = $0.layers.last { true } else { false } }
    #expect(reader.rows[0] == "Anna Ward, 1 article")
    #expect(reader.rows[1].hasPrefix(">A Colloquium"))
    reader.press("q")
    #expect(reader.screen.contains("Anna Ward — Somewhere"))
  }

  @Test func `recordings have the numbers by which they are followed`() throws {
    let reader = try SmallArchive.reading("talk")
    #expect(reader.screen.contains("Recording   [1] Opening event"))
    reader.press("1 Enter")
    #expect(reader.lastRow.hasPrefix("Open https://video.example/1 in the browser?"))
    reader.press("n l")
    #expect(reader.rows[1].hasPrefix(">1  Opening event"))
  }

  @Test func `letters are shown on speakers too`() throws {
    let reader = try SmallArchive.reading("talk")
    reader.press("; s")
    reader.wait { if case .menu = $0.layers.last { true } else { false } }
    #expect(reader.rows[0] == "Élisée Marcos, 1 article")
  }
}
