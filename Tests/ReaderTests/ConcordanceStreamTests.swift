import Catalog
import Screen
import TestSupport
import Testing

@testable import Reader

/// A concordance while it is made, and one of many lines.
struct ConcordanceStreamTests {
  /// An archive with as many articles as are wanted, each with that many bees.
  private func reader(_ articles: Int, bees: Int) throws -> ReaderHarness {
    let text = (0..<bees).map { "\($0 * 7919 % 1000) bee" }.joined(separator: " ")
    let items = (0..<articles).map { item("\($0)", title: "Number \($0)", html: "<p>\(text)") }
    return try ReaderHarness(TemporaryArchive(items: items), Size(rows: 24, columns: 80))
  }

  private func begin(_ reader: ReaderHarness) {
    reader.press("x b e e Enter")
  }

  @Test func `lines are shown as they are found, and sorted when all are there`() throws {
    let reader = try reader(200, bees: 20)
    begin(reader)
    #expect(reader.screen.contains("Searching …"))
    #expect(reader.status.hasSuffix("searching"))
    while reader.state.concordance?.lineCount == 0 { reader.waitForEvent() }
    #expect(reader.rows[0].hasSuffix("by text"))
    if reader.state.concordance?.isComplete == false {
      #expect(reader.status.hasSuffix("of 200 articles read"))
    }
    reader.press("j j j")
    let selected = reader.rows.first { $0.hasPrefix(">") }
    reader.waitForConcordance()
    #expect(reader.rows[0].hasSuffix("by right 1"))
    #expect(reader.rows.first { $0.hasPrefix(">") } == selected)
    #expect(reader.status.contains("of 4000"))
  }

  @Test func `who leaves it ends it, and what comes late is not taken`() throws {
    let reader = try reader(50, bees: 2)
    begin(reader)
    let number = try #require(reader.state.concordance?.number)
    reader.press("q")
    #expect(reader.rows[0] == "Test")
    let before = reader.screen
    reader.handle(.concordance(.failed(.verbatim("late")), number: number + 1))
    begin(reader)
    reader.waitForConcordance()
    #expect(reader.status.contains("of 100"))
    reader.press("q")
    #expect(reader.screen == before)
  }

  @Test func `of 100,000 lines no key and no frame reads one that is out of sight`() throws {
    let reader = try reader(1, bees: 100)
    begin(reader)
    reader.waitForConcordance()
    let number = try #require(reader.state.concordance?.number)
    // Only the first and the last lines are there: to read another would be a trap.
    var indices = [Int32](repeating: .max, count: 100_000)
    for index in 0..<50 {
      indices[index] = Int32(index)
      indices[99_999 - index] = Int32(99 - index)
    }
    let arrangement = ConcordanceArrangement(
      order: .right(1), group: nil, indices: indices, total: 100)
    reader.handle(.concordance(.arranged(arrangement), number: number))
    for (keys, status) in [
      ("j", "2"), ("Space", "22"), ("b", "2"), ("G", "100000"), ("k b", "99979"), ("g", "1"),
    ] {
      reader.press(keys)
      #expect(reader.status.hasPrefix("\(status) of 100000"))
      #expect(reader.rows.contains { $0.hasPrefix(">") })
    }
  }
}

extension ReaderState {
  fileprivate var concordance: ConcordanceLayer? {
    if case .concordance(let layer) = layers.last { layer } else { nil }
  }
}
