/// What cannot stand as it is in the text of a page, and what is written in its stead.
package struct HTMLEscape {
  let replacement: StaticString
  /// How many bytes are replaced.
  let length: Int

  /// A line break as an element.
  static let lineBreak = HTMLEscape(replacement: "<br>\n", length: 1)

  /// The same in XHTML.
  static let lineBreakOfXML = HTMLEscape(replacement: "<br/>\n", length: 1)

  /// The index of the next byte that may need an escape; the text's length where there is none.
  ///
  /// Eight bytes are looked at at a time, since most texts are letters of ASCII.
  @inline(__always)
  static func nextCandidate(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = candidates(in: word)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count, candidates(in: 0x2020_2020_2020_2000 | UInt64(text[index])) == 0 {
      index += 1
    }
    return index
  }

  /// The high bits of those of eight bytes that are a control, `"`, `&`, `<`, `>`, or not ASCII; of
  /// others, too, but only after the first of those.
  @inline(__always)
  private static func candidates(in word: UInt64) -> UInt64 {
    func equal(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (0x0101_0101_0101_0101 &* byte)
      return (difference &- 0x0101_0101_0101_0101) & ~difference
    }
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let marks = equal(0x22) | equal(0x26) | equal(0x3C) | equal(0x3E) | equal(0x7F)
    return (controls | marks | word) & 0x8080_8080_8080_8080
  }

  /// What is to be replaced at an index of a text in UTF-8; nil for nothing.
  static func at(_ index: Int, in text: UnsafeRawBufferPointer) -> HTMLEscape? {
    switch text[index] {
    case UInt8(ascii: "&"): HTMLEscape(replacement: "&amp;", length: 1)
    case UInt8(ascii: "<"): HTMLEscape(replacement: "&lt;", length: 1)
    case UInt8(ascii: ">"): HTMLEscape(replacement: "&gt;", length: 1)
    case UInt8(ascii: "\""): HTMLEscape(replacement: "&quot;", length: 1)
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F: HTMLEscape(replacement: "\u{FFFD}", length: 1)
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF0...0xFF: scalar(at: index, in: text)
    default: nil
    }
  }

  private static func scalar(at index: Int, in text: UnsafeRawBufferPointer) -> HTMLEscape? {
    let rest = UnsafeRawBufferPointer(rebasing: text[index..<min(index + 4, text.count)])
    guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else {
      return nil
    }
    return replacement(of: scalar).map {
      HTMLEscape(replacement: $0, length: scalar.utf8.count)
    }
  }

  /// What is written in the stead of a character that must not reach a terminal or is none; nil for
  /// one that stays.
  package static func replacement(of scalar: Unicode.Scalar) -> StaticString? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return nil
    case 0..<0x20, 0x7F...0x9F: return "\u{FFFD}"
    case 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      return ""
    case 0x2028, 0x2029: return " "
    default:
      let isNone = scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value
      return isNone ? "\u{FFFD}" : nil
    }
  }
}
