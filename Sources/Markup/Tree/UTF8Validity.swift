/// Whether bytes are UTF-8, as table 3-7 of the Unicode Standard has it.
///
/// Eight bytes of ASCII are passed at a time: faster than making a `String` of a book only to learn
/// that nothing in it had to be repaired.
enum UTF8Validity {
  /// Whether all bytes are well-formed UTF-8.
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position = endOfASCII(in: bytes, from: position)
      } else {
        let length = lengthOfScalar(in: bytes, at: position)
        if length == 0 { return false }
        position += length
      }
    }
    return true
  }

  /// How many bytes at the end begin a character that does not end: a file may have been cut there.
  static func lengthOfCutEnd(_ bytes: UnsafeRawBufferPointer) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      if byte & 0xC0 == 0x80 { continue }
      let whole = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      return length < whole ? length : 0
    }
    return 0
  }

  private static func endOfASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count,
      bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    { position += 8 }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position
  }

  /// How many bytes the scalar beyond ASCII has that begins there; 0 where none does.
  private static func lengthOfScalar(in bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    let first = bytes[start]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, start + length <= bytes.count else { return 0 }
    let second = bytes[start + 1]
    let isInRange =
      switch first {
      case 0xE0: second >= 0xA0 && second <= 0xBF
      case 0xED: second >= 0x80 && second <= 0x9F
      case 0xF0: second >= 0x90 && second <= 0xBF
      case 0xF4: second >= 0x80 && second <= 0x8F
      default: second & 0xC0 == 0x80
      }
    guard isInRange else { return 0 }
    for offset in 2..<max(length, 2) where bytes[start + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
