/// Reading scalars from UTF-8.
enum UTF8Scalar {
  /// The scalar that begins at an offset, and its length in bytes; a byte that begins none is
  /// U+FFFD of length 1.
  @inline(__always)
  static func read<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at offset: Int
  ) -> (Unicode.Scalar, Int) where Bytes.Element == UInt8, Bytes.Index == Int {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    return readLong(bytes, at: offset, first: first)
  }

  private static func readLong<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at offset: Int, first: UInt8
  ) -> (Unicode.Scalar, Int) where Bytes.Element == UInt8, Bytes.Index == Int {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, offset + length <= bytes.endIndex else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
