/// A hash of an item's bytes, by which it is known whether the item has changed.
///
/// FNV-1a over 8 bytes at a time: fast, and good enough to notice a change, which is all it does.
package enum ItemHash {
  /// The hash of an item's bytes, as they stand in its page.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = 0
    while position + 8 <= bytes.count {
      let chunk = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      hash = (hash ^ chunk) &* 0x100_0000_01B3
      hash ^= hash >> 29
      position += 8
    }
    while position < bytes.count {
      hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01B3
      position += 1
    }
    return Int64(bitPattern: hash)
  }
}
