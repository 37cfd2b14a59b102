/// Text as a part of an address, where only letters, digits and `. _ ~` stand for themselves.
///
///     PercentCoding.encoded("a-b, c")   // "a%2Db%2C%20c"
///     PercentCoding.decoded("a%2Db")    // "a-b"
enum PercentCoding {
  /// The text with all other bytes as `%XX`; a hyphen and a comma part the words of text fragments.
  static func encoded(_ text: String, keeping kept: String = "._~") -> String {
    var result = ""
    for byte in text.utf8 {
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isLetter || isDigit || kept.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }

  /// The text that stands there; nil where a `%` is not followed by two digits, or it is not UTF-8.
  static func decoded(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
