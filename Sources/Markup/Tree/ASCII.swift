/// Questions about single bytes of UTF-8 text, for loops that must be fast.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let slash = UInt8(ascii: "/")
  static let equals = UInt8(ascii: "=")

  /// Whether HTML calls it white space: tab, line feed, form feed, carriage return, space.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte <= 0x0D && byte >= 0x09 && byte != 0x0B)
  }

  /// Whether it is a letter from A to Z, of either case.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  /// Whether it is a digit from 0 to 9.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The small letter of a capital of ASCII; any other byte as it is.
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The end of the bytes that begin there and are beyond the space: no white space, no controls.
  ///
  /// Eight are looked at together, for nobody can foretell where a word ends.
  @inline(__always)
  static func endOfSigns(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      // The sign bit of each byte up to the space: adding makes it for those beyond.
      let beyond = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F
      let low = ~(beyond | word) & 0x8080_8080_8080_8080
      if low != 0 { return position &+ low.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < bytes.count, bytes[position] > space { position &+= 1 }
    return position
  }

  /// The number that text begins with, held within ±999,999,999.
  static func leadingNumber(in bytes: some Sequence<UInt8>) -> Int? {
    var number: Int?
    var isNegative = false
    for byte in bytes {
      if isDigit(byte) {
        number = min((number ?? 0) * 10 + Int(byte - UInt8(ascii: "0")), 999_999_999)
      } else if number == nil, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        isNegative = byte == UInt8(ascii: "-")
      } else if number != nil || !isSpace(byte) {
        break
      }
    }
    return number.map { isNegative ? -$0 : $0 }
  }

  /// The text without white space at its ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return bytes[first...last]
  }
}
