/// A short hash in letters and digits, for keys: FNV-1a, 64 bits, as RFC 4648's base 32 in small
/// letters, which no one mistakes for one another in print.
struct KeyHash: Sendable {
  private let value: UInt64

  init(_ text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The last bytes of a text stir the low bits alone: mix them into the high ones.
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    value = hash ^ (hash >> 32)
  }

  /// So many of its letters, at most 12: 5 bits each.
  func letters(_ count: Int) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    return String((0..<min(count, 12)).map { alphabet[Int(value >> (5 * UInt64($0)) & 31)] })
  }
}
