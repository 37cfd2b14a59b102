import Foundation
import TestSupport
import Testing

@testable import Screen

/// The phrases of the `wcwidth` package's own tests.
///
/// Left out are those in which a spacing mark (Mc) or a conjunct is given no width of its own:
/// there the package follows terminals that shape clusters, and `columns(of:)` follows glibc,
/// hence ncurses, by which a spacing mark takes a column.
struct WcwidthSuiteTests {
  @Test(.enabled(if: sharedFolder != nil, "the public test suites are not here"))
  func `phrases are as wide as wcwidth's tests expect`() throws {
    let cases = try Self.cases()
    #expect(cases.count > 8)
    for (phrase, width) in cases where !Self.hasSpacingMark(phrase) && !Self.hasControl(phrase) {
      #expect(columns(of: phrase) == width, "\(phrase.debugDescription)")
    }
  }

  private static func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 }
  }

  private static func hasSpacingMark(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.properties.generalCategory == .spacingMark
        || $0.properties.canonicalCombiningClass == .virama
    }
  }

  /// Pairs of `phrase = …` and `expect_length_phrase = N` in one test function.
  private static func cases() throws -> [(String, Int)] {
    var cases: [(String, Int)] = []
    var phrase: String?
    var isOpen = false
    for line in try sharedLines("suites/wcwidth/tests/test_core.py") {
      let words = line.split(separator: " ", maxSplits: 2)
      if line.hasPrefix("def ") { phrase = nil }
      if isOpen || words.starts(with: ["phrase", "="]) {
        let source = isOpen ? line : words.last ?? ""
        phrase = ((isOpen ? phrase : nil) ?? "") + literal(source)
        isOpen = source.hasPrefix("(") ? !closes(source) : isOpen && !closes(source)
      } else if words.starts(with: ["expect_length_phrase", "="]), let width = Int(words[2]) {
        if let phrase { cases.append((phrase, width)) }
      }
    }
    return cases
  }

  /// Whether a line of Python ends a parenthesis, comments apart.
  private static func closes(_ line: Substring) -> Bool {
    line.split(separator: "#").first?.contains(")") ?? false
  }

  /// The value of the string literal that a line of Python holds; empty where there is none.
  private static func literal(_ line: Substring) -> String {
    guard let start = line.firstIndex(where: { $0 == "'" || $0 == "\"" }) else { return "" }
    var result = ""
    var rest = line[line.index(after: start)...]
    while let character = rest.popFirst(), character != line[start] {
      guard character == "\\", let kind = rest.popFirst() else {
        result.append(character)
        continue
      }
      let digits = ["x": 2, "u": 4, "U": 8][kind] ?? 0
      let scalar = UInt32(rest.prefix(digits), radix: 16).flatMap(Unicode.Scalar.init)
      if let scalar { result.unicodeScalars.append(scalar) }
      rest = rest.dropFirst(digits)
    }
    return result
  }
}
