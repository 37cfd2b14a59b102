/// An address that a page may lead to.
package struct SafeAddress {
  /// The address, without what no address may hold.
  package let text: String

  private static let kinds = ["http://", "https://", "mailto:", "tel:"]

  /// The address, what no address may hold being escaped; nil where it is of another kind than a place
  /// on the web, a mail or a telephone.
  ///
  ///     SafeAddress("https://example.org/a b")?.text   // "https://example.org/a%20b"
  ///     SafeAddress("javascript:alert(1)")             // nil
  package init?(_ url: String) {
    let start = url.prefix(8).lowercased()
    guard Self.kinds.contains(where: start.hasPrefix) else { return nil }
    text = Self.escaped(url)
  }

  /// An address with escapes for spaces, quotation marks, angle brackets, controls and all that is not
  /// ASCII.
  package static func escaped(_ url: String) -> String {
    if url.utf8.allSatisfy(isPlain) { return url }
    var bytes: [UInt8] = []
    for byte in url.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += ("%" + (digits.count < 2 ? "0" : "") + digits).utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }
}
