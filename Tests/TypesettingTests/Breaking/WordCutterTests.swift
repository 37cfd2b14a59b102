import TestSupport
import Testing

@testable import Typesetting

/// The tables of plain words find what the rules of `LineBreaker` do.
struct WordCutterTests {
  @Test
  func `words have columns, and the spaces after them`() {
    let words = words(of: "mutual  aid")
    #expect(words.map(\.range) == [0..<6, 8..<11])
    #expect(words.map(\.columns) == [6, 3])
    #expect(words.map(\.space) == [2, 0])
  }

  @Test
  func `random text is cut where the rules say`() {
    let parts = [
      "a", "word", "12", ",", ".", ":", "!", "?", "\"", "'", "(", "[", ")", "]", "}", "{", "-", "–",
      "—", "…", "“", "”", "’", "„", " ", "  ", "/", "%", "$", "é", "ж", "λ", "×", "÷", "\u{A0}",
      "\u{AD}", "\u{301}", "相", "。", "ส", "א", "🇦", "👩", "\u{200D}", "\t", "\n", "|", "<", "©",
    ]
    var random = SeededRandom(seed: 14)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...24, using: &random))
        .map { _ in parts.randomElement(using: &random)! }.joined()
      let bytes = Array(text.utf8)
      let breaks = LineBreaker.breaks(in: bytes).map(\.offset)
      let words = words(of: text)
      #expect(words.dropFirst().map(\.range.lowerBound) == breaks, "\(text.debugDescription)")
      for word in words where word.range.count > 0 {
        #expect(word.columns == TextColumns().count(bytes[word.range]), "\(text.debugDescription)")
      }
    }
  }

  private func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    return WordCutter.words(of: 0..<bytes.count, in: bytes, measure: 1000)
  }
}
