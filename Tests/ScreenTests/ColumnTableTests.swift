import TestSupport
import Testing

@testable import Screen

/// Every scalar of Unicode 15.0 against the consortium's own table.
struct ColumnTableTests {
  @Test(.enabled(if: sharedFolder != nil, "the public test suites are not here"))
  func `every assigned scalar is as wide as EastAsianWidth says`() throws {
    var wrong: [String] = []
    for entry in try Self.entries() {
      for value in entry.range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let expected = Self.expected(value, width: entry.width, category: entry.category)
        if columns(of: scalar) != expected { wrong.append(String(value, radix: 16)) }
      }
    }
    #expect(wrong == [])
  }

  @Test func `unassigned ideographs are wide and other unassigned scalars narrow`() {
    #expect(columns(of: "\u{2A6E0}" as Unicode.Scalar) == 2)
    #expect(columns(of: "\u{FAFF}" as Unicode.Scalar) == 2)
    #expect(columns(of: "\u{2FFFD}" as Unicode.Scalar) == 2)
    #expect(columns(of: "\u{0378}" as Unicode.Scalar) == 1)
  }

  @Test func `the ranges ascend and do not touch`() {
    for table in [ColumnTable.zero, ColumnTable.wide] {
      #expect(table.count.isMultiple(of: 2))
      for index in stride(from: 0, to: table.count, by: 2) {
        #expect(table[index] <= table[index + 1])
        if index > 0 { #expect(table[index - 1] + 1 < table[index]) }
      }
    }
  }

  /// What the rule of `ColumnTable` makes of an entry.
  private static func expected(_ value: UInt32, width: Substring, category: Substring) -> Int {
    if ["Mn", "Me", "Cf", "Cc", "Zl", "Zp"].contains(category) { return 0 }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    if (0x3248...0x324F).contains(value) || (0x4DC0...0x4DFF).contains(value) { return 2 }
    return width == "W" || width == "F" ? 2 : 1
  }

  private struct Entry {
    let range: ClosedRange<UInt32>
    let width: Substring
    let category: Substring
  }

  /// The file's lines, such as `0300..036F;A     # Mn   [112] COMBINING GRAVE ACCENT..`.
  private static func entries() throws -> [Entry] {
    try sharedLines("suites/unicode-15.0/EastAsianWidth.txt").compactMap { line in
      guard !line.hasPrefix("#"), let semicolon = line.firstIndex(of: ";") else { return nil }
      let ends = line[..<semicolon].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      let words = line[semicolon...].dropFirst().split(separator: " ")
      guard let first = ends.first, let last = ends.last, words.count > 2 else { return nil }
      return Entry(range: first...last, width: words[0], category: words[2])
    }
  }
}
