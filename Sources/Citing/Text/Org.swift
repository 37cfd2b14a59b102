/// Marked text in Emacs' Org.
enum Org {
  /// A run.
  static func written(_ run: MarkedText.Run) -> String {
    guard let link = run.link else { return styled(run) }
    let target = link.replacing("[", with: "%5B").replacing("]", with: "%5D")
    return run.text == link ? "[[\(target)]]" : "[[\(target)][\(styled(run))]]"
  }

  private static func styled(_ run: MarkedText.Run) -> String {
    let (before, core, after) = run.trimmed
    if core.isEmpty { return run.text }
    var text = escaped(core)
    if run.style.contains(.italic) { text = "/\(text)/" }
    if run.style.contains(.bold) { text = "*\(text)*" }
    if run.style.contains(.superscript) { text = "^{\(text)}" }
    if run.style.contains(.subscripted) { text = "_{\(text)}" }
    return before + text + after
  }

  /// Signs that could begin mark-up are written by Org's names for them: those of emphasis before a
  /// word, and those of indices. Brackets of links get a space between them.
  private static func escaped(_ text: Substring) -> String {
    var before: Character = " "
    let named = text.reduce(into: "") { escaped, character in
      let opens = before.isWhitespace || "-–—({'\"“‘".contains(before)
      let isMark = "*/=~+".contains(character) ? opens : "_^".contains(character)
      escaped += isMark ? "\\" + (names[character] ?? "") + "{}" : String(character)
      before = character
    }
    return named.replacing("[[", with: "[ [").replacing("]]", with: "] ]")
  }

  private static let names: [Character: String] = [
    "*": "ast", "/": "slash", "=": "equal", "~": "tilde", "+": "plus", "_": "under",
    "^": "asciicirc",
  ]
}
