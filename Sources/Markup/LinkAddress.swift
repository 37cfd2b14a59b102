/// The address of a link, as browsers read it.
enum LinkAddress {
  /// The address without white space at its ends, and without tabs and line breaks inside.
  ///
  ///     LinkAddress.cleaned(" https://example.org/a\nb ")   // "https://example.org/ab"
  static func cleaned(_ source: String) -> String {
    let bytes = Array(source.utf8)
    let trimmed = ASCII.trimmed(bytes[...])
    guard trimmed.count != bytes.count || bytes.contains(where: { $0 < 0x20 }) else {
      return source
    }
    return String(
      decoding: trimmed.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }
}
