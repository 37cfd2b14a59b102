import Foundation
import TestSupport
import Testing

@testable import Typesetting

struct LineBreakerTests {
  @Test
  func `a line may end after spaces, hyphens and dashes`() {
    #expect(pieces(of: "self-help and — well") == ["self-", "help ", "and ", "— ", "well"])
  }

  @Test
  func `a line never ends inside a number with its sign`() {
    #expect(
      pieces(of: "costs $1,234.50 or 20% (30)%") == [
        "costs ", "$1,234.50 ", "or ", "20% ", "(30)%",
      ])
  }

  @Test
  func `a line never ends after a point within a reference`() {
    #expect(pieces(of: "p.17 (see B.4.2).") == ["p.17 ", "(see ", "B.4.2)."])
  }

  @Test
  func `a line never ends after the slash that begins a path`() {
    #expect(
      pieces(of: "in /usr/lib at https://e.org/a and/or") == [
        "in ", "/usr/", "lib ", "at ", "https://e.org/", "a ", "and/", "or",
      ])
  }

  @Test
  func `a line break ends a line`() {
    let breaks = LineBreaker.breaks(in: Array("a\nb".utf8))
    #expect(breaks.map(\.offset) == [2])
    #expect(breaks.map(\.kind) == [.mandatory])
  }

  @Test
  func `Japanese may end a line anywhere but before closing and small signs`() {
    #expect(pieces(of: "相互扶助「論」っ。") == ["相", "互", "扶", "助", "「論」っ。"])
  }

  @Test
  func `Thai may end a line between letters, not after a vowel that is written first`() {
    let breaks = LineBreaker.breaks(in: Array("เมือง".utf8))
    #expect(breaks.map(\.offset) == [9, 12])
    #expect(breaks.allSatisfy { $0.kind == .poor })
  }

  @Test
  func `a no-break space holds words together`() {
    #expect(pieces(of: "p.\u{A0}17 ff") == ["p.\u{A0}17 ", "ff"])
  }

  @Test(.enabled(if: sharedFolder != nil, "there is no shared folder"))
  func `all cases of Unicode's own test pass`() throws {
    let file = try #require(sharedFolder).appending(path: "suites/unicode-15.0/LineBreakTest.txt")
    var failed: [Substring] = []
    var count = 0
    for line in try text(of: file).split(separator: "\n") where !line.hasPrefix("#") {
      count += 1
      if !passes(line.prefix { $0 != "#" }) { failed.append(line) }
    }
    print("LineBreakTest: \(count - failed.count) of \(count) pass")
    #expect(count > 7000)
    #expect(failed == [])
  }

  private func passes(_ line: Substring) -> Bool {
    var bytes: [UInt8] = []
    var expected: [Int] = []
    for word in line.split(whereSeparator: \.isWhitespace) {
      if word == "÷" {
        expected.append(bytes.count)
      } else if let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) {
        bytes += Array(String(scalar).utf8)
      }
    }
    let found = LineBreaker.breaks(in: bytes, tailored: false).map(\.offset)
    return found == Array(expected.dropLast())
  }

  private func pieces(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let ends = LineBreaker.breaks(in: bytes).map(\.offset) + [bytes.count]
    return zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }
}
