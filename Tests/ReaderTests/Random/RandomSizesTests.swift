import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

/// Windows of any size, from one cell to more than any screen has.
struct RandomSizesTests {
  /// Five thousand where `CARREL_FULL` is set, which takes minutes.
  private static let count = ProcessInfo.processInfo.environment["CARREL_FULL"] != nil ? 5000 : 60

  /// The sizes, of which some are the smallest and the largest.
  private static func sizes(_ seed: UInt64) -> [Size] {
    var random = SeededRandom(seed: seed)
    let edges = [
      Size(rows: 1, columns: 1), Size(rows: 3, columns: 20), Size(rows: 500, columns: 1000),
    ]
    return edges
      + (edges.count..<count).map { number in
        // Most are small: there it is crowded, and a large one takes its time.
        let most = number % 10 == 0 ? (500, 1000) : (40, 140)
        return Size(
          rows: Int.random(in: 1...most.0, using: &random),
          columns: Int.random(in: 1...most.1, using: &random))
      }
  }

  @Test(arguments: [
    "", "j Enter j", "Enter Enter 3 0 g", "Enter Enter 3 0 g t", "Enter Enter 3 0 g v w w w",
    "S g u i l d Enter", "?", "x g u i l d Enter", ": s e t",
  ])
  func `whatever sizes a window had, the same is on the screen again`(_ keys: String) throws {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.goToShelf("All articles")
    reader.press("Enter G q g")
    reader.press(keys)
    reader.type("")
    reader.waitForConcordance()
    let before = reader.screen
    for (number, size) in Self.sizes(UInt64(keys.utf8.count)).enumerated() {
      reader.resize(size)
      let frame = reader.state.frame()
      #expect(reader.state.faults() + frame.faults(for: size) == [], "\(size)")
      if size.rows < 3 || size.columns < 20 {
        let words = frame.text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect("Too small".hasPrefix(words), "\(size)")
      }
      if number % 10 == 9 {
        reader.resize(Size(rows: 24, columns: 80))
        #expect(reader.screen == before, "after \(size)")
      }
    }
  }
}
