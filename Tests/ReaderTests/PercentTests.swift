import Screen
import TestSupport
import Testing

@testable import Reader

/// The percentage that is gone to, that of the status, and that of the place that is kept.
struct PercentTests {
  private func percent(_ reader: ReaderHarness) throws -> Int {
    guard case .article(let layer) = reader.state.layers.last else {
      Issue.record("no article is open")
      return -1
    }
    #expect(reader.status.contains("  \(layer.percent)%"))
    return layer.percent
  }

  @Test func `a percentage that is gone to is the one of the status, or the next line's`() throws {
    let reader = try SmallArchive.reading()
    for wanted in 0...100 {
      reader.press("g " + "\(wanted)".map { "\($0) " }.joined() + "%")
      let shown = try percent(reader)
      #expect(shown == 100 || (wanted...wanted + 1).contains(shown), "\(wanted) is \(shown)")
      #expect(shown < 100 || wanted > 80)
    }
  }

  @Test func `it is that of the place that is kept`() throws {
    for keys in ["3 7 %", "1 2 g", "5 0 % j j", "] ] j"] {
      let reader = try SmallArchive.reading()
      reader.press(keys)
      let shown = try percent(reader)
      reader.press("q q")
      reader.goToShelf("Reading")
      reader.press("Enter")
      #expect(reader.rows[1].contains(" \(shown)% "), "\(keys)")
    }
  }

  @Test func `the beginning is 0, and the end 100`() throws {
    let reader = try SmallArchive.reading()
    #expect(try percent(reader) == 0)
    reader.press("G")
    #expect(try percent(reader) == 100)
    reader.press("k")
    #expect(try percent(reader) < 100)
  }
}
