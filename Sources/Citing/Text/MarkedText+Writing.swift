extension MarkedText {
  /// The text as it is written in a form; signs that would be mark-up there are escaped.
  ///
  ///     let text = MarkedText("a*b ") + MarkedText("c", .italic)
  ///     text.written(as: .text)       // "a*b c"
  ///     text.written(as: .markdown)   // "a\*b *c*"
  ///     text.written(as: .html)       // "a*b <i>c</i>"
  ///     text.written(as: .org)        // "a*b /c/"
  public func written(as form: TextForm) -> String {
    switch form {
    case .text: plain
    case .markdown: runs.map(Markdown.written).joined()
    case .html: runs.map(Hypertext.written).joined()
    case .org: runs.map(Org.written).joined()
    }
  }

  /// The text in Markdown.
  public var markdown: String { written(as: .markdown) }

  /// The text in HTML.
  public var html: String { written(as: .html) }
}

/// White space before and after what is marked: marks stand at letters.
private struct Trimmed {
  let before: Substring
  let core: Substring
  let after: Substring

  init(_ text: String) {
    before = text.prefix { $0.isWhitespace }
    let rest = text.dropFirst(before.count)
    let count = rest.reversed().prefix { $0.isWhitespace }.count
    core = rest.dropLast(count)
    after = rest.suffix(count)
  }
}

private enum Markdown {
  static func written(_ run: MarkedText.Run) -> String {
    if let link = run.link {
      // An address that is its own text is a link by itself.
      return run.text == link && isPlain(link) ? "<\(link)>" : "[\(styled(run))](<\(target(link))>)"
    }
    return styled(run)
  }

  private static func styled(_ run: MarkedText.Run) -> String {
    let parts = Trimmed(run.text)
    if parts.core.isEmpty { return run.text }
    var text = escaped(parts.core)
    if run.style.contains(.italic) { text = "*\(text)*" }
    if run.style.contains(.bold) { text = "**\(text)**" }
    if run.style.contains(.superscript) { text = "<sup>\(text)</sup>" }
    if run.style.contains(.subscripted) { text = "<sub>\(text)</sub>" }
    return parts.before + text + parts.after
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

private enum Hypertext {
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

private enum Org {
  static func written(_ run: MarkedText.Run) -> String {
    guard let link = run.link else { return styled(run) }
    let target = link.replacing("[", with: "%5B").replacing("]", with: "%5D")
    return run.text == link ? "[[\(target)]]" : "[[\(target)][\(styled(run))]]"
  }

  private static func styled(_ run: MarkedText.Run) -> String {
    let parts = Trimmed(run.text)
    if parts.core.isEmpty { return run.text }
    var text = escaped(parts.core)
    if run.style.contains(.italic) { text = "/\(text)/" }
    if run.style.contains(.bold) { text = "*\(text)*" }
    if run.style.contains(.superscript) { text = "^{\(text)}" }
    if run.style.contains(.subscripted) { text = "_{\(text)}" }
    return parts.before + text + parts.after
  }

  /// Brackets of links get a space of no width between them, which Org's manual gives for this.
  private static func escaped(_ text: Substring) -> String {
    String(text).replacing("[[", with: "[\u{200B}[").replacing("]]", with: "]\u{200B}]")
  }
}
