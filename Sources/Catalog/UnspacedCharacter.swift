/// A character of Chinese or Japanese, which have no spaces between words: an ideograph, a kana, or
/// their punctuation.
struct UnspacedCharacter {
  /// Its bytes.
  let length: Int

  /// Whether it counts for the length of a text, as punctuation does not.
  let counts: Bool

  /// The first byte that may begin one in UTF-8; those before it begin or go on with other scripts.
  static let firstByte: UInt8 = 0xE3

  /// The character that begins at a position of a text in UTF-8; nil where it is of another script.
  ///
  ///     UnspacedCharacter(bytes of "蜂、", at: 0)   // 3 bytes, counts
  ///     UnspacedCharacter(bytes of "蜂、", at: 3)   // 3 bytes, does not count
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    guard bytes[position] >= Self.firstByte, let scalar = Self.scalar(bytes, position) else {
      return nil
    }
    length = bytes[position] >= 0xF0 ? 4 : 3
    switch scalar {
    // 々 and 〇 stand for ideographs; what else is beside them is punctuation, the wide space too.
    case 0x3005, 0x3007: counts = true
    case 0x3000...0x303F, 0x30FB, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      counts = false
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x20000...0x33FFF:
      counts = true
    default: return nil
    }
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt32? {
    let length = bytes[position] >= 0xF0 ? 4 : 3
    guard position + length <= bytes.count else { return nil }
    var value = UInt32(bytes[position]) & (length == 4 ? 0x07 : 0x0F)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return value
  }
}
