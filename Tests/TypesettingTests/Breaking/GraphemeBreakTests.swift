import Foundation
import TestSupport
import Testing

@testable import Typesetting

/// Unicode's own test of characters (UAX #29), against those that words are cut into.
///
/// One case fails, on purpose: Swift's characters are those of a later version of Unicode, in which
/// U+2701 (scissors that are no emoji) is no longer `Extended_Pictographic`, so that a joiner after
/// it joins nothing.
@Suite(.enabled(if: sharedFolder != nil, "there is no shared folder"))
struct GraphemeBreakTests {
  @Test
  func `all cases of Unicode's own test pass`() throws {
    var failed: [Substring] = []
    var count = 0
    for line in try sharedLines("suites/unicode-15.0/GraphemeBreakTest.txt")
    where !line.hasPrefix("#") {
      count += 1
      let (text, ends) = read(line.prefix { $0 != "#" })
      if characterEnds(of: text) != ends { failed.append(line) }
    }
    print("GraphemeBreakTest: \(count - failed.count) of \(count) pass")
    #expect(count > 600)
    #expect(failed.map { $0.prefix { $0 != "\t" } } == ["÷ 2701 × 200D × 2701 ÷"])
  }

  @Test
  func `no word is cut inside a character`() throws {
    for line in try sharedLines("suites/unicode-15.0/GraphemeBreakTest.txt")
    where !line.hasPrefix("#") {
      let (text, _) = read(line.prefix { $0 != "#" })
      let ends = Set(characterEnds(of: text))
      let bytes = Array(text.utf8)
      for word in WordCutter.words(of: 0..<bytes.count, in: bytes, measure: 1)
      where word.ending == .poor {
        #expect(ends.contains(word.range.upperBound), "\(line)")
      }
    }
  }

  private func characterEnds(of text: String) -> [Int] {
    var end = 0
    return text.map { character in
      end += character.utf8.count
      return end
    }
  }

  private func read(_ line: Substring) -> (text: String, ends: [Int]) {
    var text = String.UnicodeScalarView()
    var ends: [Int] = []
    for word in line.split(whereSeparator: \.isWhitespace) {
      if word == "÷" {
        if !text.isEmpty { ends.append(String(text).utf8.count) }
      } else if let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) {
        text.append(scalar)
      }
    }
    return (String(text), ends)
  }
}
