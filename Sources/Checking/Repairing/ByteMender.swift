import Archive

/// Mends bytes that cannot stand in JSON wherever they are, without knowing its structure: what is not
/// UTF-8 becomes U+FFFD, control characters become escapes.
///
/// A tab can stand between values, and must be escaped in strings. Which of the two it is in is known
/// from the quotation marks of its line: a line break never stands in a string, so that a lost
/// quotation mark misleads no further than that.
struct ByteMender {
  /// How many bytes were not UTF-8.
  private(set) var invalid = 0
  /// How many control characters became escapes.
  private(set) var controls = 0
  private var isInString = false
  private var isEscaped = false
  /// The beginning of a character that the last bytes did not end.
  private var rest: [UInt8] = []

  /// Mends the bytes that come next; the last ones may wait for those that come then.
  mutating func mend(_ more: [UInt8], isLast: Bool) -> [UInt8] {
    let bytes = rest + more
    rest = []
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count)
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          append(byte, to: &mended)
          index += 1
          continue
        }
        switch UTF8Sequence.judge(base, index, bytes.count) {
        case .wellFormed(let length):
          mended.append(contentsOf: bytes[index..<index + length])
          index += length
          isEscaped = false
        case .incomplete where !isLast:
          rest = Array(bytes[index...])
          return
        case .incomplete, .malformed:
          mended.append(contentsOf: "\u{FFFD}".utf8)
          invalid += 1
          index += 1
          isEscaped = false
        }
      }
    }
    return mended
  }

  private mutating func append(_ byte: UInt8, to mended: inout [UInt8]) {
    if byte < 0x20 { return append(control: byte, to: &mended) }
    mended.append(byte)
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = isInString
    } else if byte == UInt8(ascii: "\"") {
      isInString.toggle()
    }
  }

  private mutating func append(control byte: UInt8, to mended: inout [UInt8]) {
    switch byte {
    case 0x0A, 0x0D:
      mended.append(byte)
      isInString = false
    case 0x09 where !isInString: mended.append(byte)
    case 0x09:
      mended.append(contentsOf: "\\t".utf8)
      controls += 1
    default:
      let digits = Array("0123456789abcdef".utf8)
      mended.append(contentsOf: "\\u00".utf8)
      mended += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      controls += 1
    }
    isEscaped = false
  }
}
