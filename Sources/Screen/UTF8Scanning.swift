/// Reading UTF-8 that is known to be valid, as a `String`'s is.
extension UnsafeBufferPointer<UInt8> {
  /// The end of the run of printable ASCII that begins at `start`; `start` where there is none.
  @inline(__always)
  func endOfPlainASCII(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard Self.isPlainASCII(word) else { break }
      index += 8
    }
    while index < raw.count, (0x20...0x7E).contains(raw[index]) { index += 1 }
    return index
  }

  /// The scalar that begins at `index`, and how many bytes it takes.
  @inline(__always)
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(self[index])
    if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset]) & 0x3F }
    return (Unicode.Scalar(value) ?? .replacement, length)
  }

  /// Whether each of the eight bytes lies in 0x20–0x7E: the sign bit of none is set, neither by
  /// itself, nor after adding 1 (DEL); and that of each is set after adding 0x60 (controls).
  @inline(__always)
  private static func isPlainASCII(_ word: UInt64) -> Bool {
    let signs: UInt64 = 0x8080_8080_8080_8080
    guard word & signs == 0 else { return false }
    let overDelete = word &+ 0x0101_0101_0101_0101
    let overControl = word &+ 0x6060_6060_6060_6060
    return (overDelete | ~overControl) & signs == 0
  }
}
