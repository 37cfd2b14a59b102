extension SafeText {
  /// The text without the spaces at its end, for lines that are written.
  public static func trimmed(_ text: SafeText) -> SafeText {
    guard text.string.utf8.last == UInt8(ascii: " ") else { return text }
    let end = text.string.lastIndex { $0 != " " }
    let kept = end.map { text.string[...$0] } ?? ""
    return SafeText(trusted: String(kept), hiddenCount: text.hiddenCount, markers: text.markers)
  }
}
