/// Marked text in HTML.
enum Hypertext {
  /// A run.
  static func written(_ run: MarkedText.Run) -> String {
    var text = escaped(run.text)
    if run.style.contains(.smallCapitals) {
      text = "<span style=\"font-variant: small-caps\">\(text)</span>"
    }
    if run.style.contains(.subscripted) { text = "<sub>\(text)</sub>" }
    if run.style.contains(.superscript) { text = "<sup>\(text)</sup>" }
    if run.style.contains(.italic) { text = "<i>\(text)</i>" }
    if run.style.contains(.bold) { text = "<b>\(text)</b>" }
    return run.link.map { "<a href=\"\(escaped($0))\">\(text)</a>" } ?? text
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}
