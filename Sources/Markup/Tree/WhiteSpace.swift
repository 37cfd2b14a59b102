/// White space beyond what HTML folds: characters that show nothing where they stand alone.
///
/// No-break and other spaces, zero-width characters, soft hyphens and marks of direction. They are
/// kept between words; a block that holds nothing else is not there.
enum WhiteSpace {
  /// The length of such a character that begins there, in bytes; nil where another does.
  @inline(__always)
  static func blankLength(in bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
    bytes[position] < 0xC2 ? nil : longBlankLength(in: bytes, at: position)
  }

  /// Whether text is nothing but white space of either kind.
  static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBytes { isBlank($0) }
  }

  /// Whether text is nothing but white space of either kind.
  static func isBlank(_ text: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position < text.count {
      if ASCII.isSpace(text[position]) {
        position += 1
      } else if let length = blankLength(in: text, at: position) {
        position += length
      } else {
        return false
      }
    }
    return true
  }

  private static func longBlankLength(
    in bytes: UnsafeRawBufferPointer, at position: Int
  ) -> Int? {
    let rest = bytes.count - position
    if bytes[position] == 0xC2, rest >= 2 {
      return bytes[position + 1] == 0xA0 || bytes[position + 1] == 0xAD ? 2 : nil
    }
    guard bytes[position] & 0xF0 == 0xE0, rest >= 3 else { return nil }
    let scalar =
      UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
      | UInt32(bytes[position + 2] & 0x3F)
    switch scalar {
    case 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
      return 3
    default: return nil
    }
  }
}
