import TestSupport
import Testing

@testable import Typesetting

struct LineFitterTests {
  /// Of all ways to break, the fitter finds one that costs as little as the best.
  @Test
  func `no way to break costs less`() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...11, using: &random)
      let words = (0..<count).map { _ in
        Word(
          range: 0..<1, columns: Int.random(in: 5...10, using: &random), space: 1, ending: .free)
      }
      let lines = LineFitter.lines(of: words[...], firstMeasure: 20, measure: 20)
      #expect(lines.map(\.lowerBound) == [0] + lines.dropLast().map(\.upperBound))
      #expect(lines.last?.upperBound == count)
      #expect(cost(of: lines, words) == leastCost(words, from: 0))
    }
  }

  private func leastCost(_ words: [Word], from start: Int) -> Int {
    if start == words.count { return 0 }
    return (start + 1...words.count).compactMap { end in
      cost(of: start..<end, words).map { $0 + leastCost(words, from: end) }
    }.min() ?? .max / 4
  }

  private func cost(of lines: [Range<Int>], _ words: [Word]) -> Int {
    lines.reduce(0) { $0 + (cost(of: $1, words) ?? .max / 4) }
  }

  /// The square of what a line falls short of 20 columns; nil where it is too long, or where another
  /// word would leave it half empty. A last line of one word of four columns costs 1600.
  private func cost(of line: Range<Int>, _ words: [Word]) -> Int? {
    func columns(_ line: Range<Int>) -> Int {
      words[line].reduce(line.count - 1) { $0 + $1.columns }
    }
    let taken = columns(line)
    if taken > 20 { return nil }
    if line.upperBound == words.count {
      return line.count == 1 && line.lowerBound > 0 && taken <= 4 ? 1600 : 0
    }
    return columns(line.lowerBound..<line.upperBound + 1) <= 10 ? nil : (20 - taken) * (20 - taken)
  }
}
