/// Marked text in CommonMark.
enum Markdown {
  /// A run.
  static func written(_ run: MarkedText.Run) -> String {
    guard let link = run.link else { return styled(run) }
    // An address that is its own text is a link by itself.
    return run.text == link && isPlain(link) ? "<\(link)>" : "[\(styled(run))](<\(target(link))>)"
  }

  /// A paragraph of those runs that begins with no sign of a list or heading.
  static func paragraph(_ text: String) -> String {
    let number = text.prefix { $0.isNumber }
    let rest = text.dropFirst(number.count)
    if !number.isEmpty, let sign = rest.first, sign == "." || sign == ")" {
      return number + "\\" + rest
    }
    return number.isEmpty && "+-=".contains(rest.first ?? " ") ? "\\" + text : text
  }

  private static func styled(_ run: MarkedText.Run) -> String {
    let (before, core, after) = run.trimmed
    if core.isEmpty { return run.text }
    var text = escaped(core)
    if run.style.contains(.italic) { text = "*\(text)*" }
    if run.style.contains(.bold) { text = "**\(text)**" }
    if run.style.contains(.superscript) { text = "<sup>\(text)</sup>" }
    if run.style.contains(.subscripted) { text = "<sub>\(text)</sub>" }
    return before + text + after
  }

  private static func escaped(_ text: Substring) -> String {
    text.reduce(into: "") { escaped, character in
      if "\\`*_[]<>&#~|$".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }

  /// Whether an address may stand between angle brackets, as a link of its own.
  private static func isPlain(_ link: String) -> Bool {
    link.hasPrefix("http")
      && link.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x3C && $0 != 0x3E }
  }

  private static func target(_ link: String) -> String {
    link.reduce(into: "") { target, character in
      switch character {
      case "<": target += "%3C"
      case ">": target += "%3E"
      case "\\": target += "%5C"
      case _ where character.isNewline: target += "%0A"
      default: target.append(character)
      }
    }
  }
}
