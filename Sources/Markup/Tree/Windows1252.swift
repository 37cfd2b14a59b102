/// The signs that `&#128;` to `&#159;` mean on the web: those of Windows-1252, not controls.
///
/// Source: HTML Standard, "numeric character reference end state".
enum Windows1252 {
  private static let signs = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// The sign meant by the control U+0080 to U+009F, given its low byte.
  static func meant(by control: UInt8) -> String? {
    guard control >= 0x80, control < 0xA0 else { return nil }
    return String(signs[Int(control) - 0x80])
  }
}
