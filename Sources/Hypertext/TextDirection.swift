/// The direction that text is written in.
package enum TextDirection {
  /// Whether the first letter is written from right to left, as rule P2 of UAX #9 has it; nil for a
  /// text without letters.
  ///
  ///     TextDirection.isRightToLeft(Array("12 שלום".utf8)[...])   // true
  package static func isRightToLeft(_ text: ArraySlice<UInt8>) -> Bool? {
    var rest = text
    while let byte = rest.first {
      let letter = byte | 0x20
      if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") { return false }
      if byte >= 0x80 {
        let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first
        guard let scalar else { return nil }
        if scalar.properties.isAlphabetic { return isRightToLeft(scalar) }
        rest = rest.dropFirst(max(1, scalar.utf8.count))
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// Which letters run from right to left is told by their blocks (after DerivedBidiClass of Unicode
  /// 15.0).
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
