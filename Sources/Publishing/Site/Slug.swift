/// Names of files made of what people wrote.
enum Slug {
  private static let length = 60

  /// The text in lower-case letters and digits of ASCII, parted by hyphens; at most 60 of them.
  ///
  ///     Slug.of("Élisée Reclus: On Rivers")   // "lis-e-reclus-on-rivers"
  static func of(_ text: some StringProtocol) -> String {
    let hyphen = UInt8(ascii: "-")
    var slug: [UInt8] = []
    for byte in text.utf8 where slug.count < length {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      default: if let last = slug.last, last != hyphen { slug.append(hyphen) }
      }
    }
    if slug.last == hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
