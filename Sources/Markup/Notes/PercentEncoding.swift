/// Percent-encoding, as fragments of links use it.
enum PercentEncoding {
  /// The text that `%41%C3%A9` and the like stand for; what is no encoding stays.
  ///
  ///     PercentEncoding.decoded(Array("caf%C3%A9".utf8)[...])   // "café"
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
