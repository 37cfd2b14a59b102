/// Names of files made of what people wrote.
enum Slug {
  /// The text in lower-case letters and digits of ASCII, parted by hyphens; at most 60 of them.
  ///
  ///     Slug.of("Élisée Reclus: On Rivers")   // "lis-e-reclus-on-rivers"
  static func of(_ text: some StringProtocol) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let slug = words.joined(separator: "-").prefix(60)
    return String(slug.last == "-" ? slug.dropLast() : slug)
  }
}
