/// Writes titles as BibTeX and biber read them.
///
/// Styles put titles into small letters but for their first one; so each word that has a capital,
/// other than the first letter of all, is in braces, which keep it. A title is printed in any style as
/// the archive has it. Mark-up is LaTeX's: what stands in a command's braces is kept as well.
///
///     TeXTitle(.unicode).title("Mutual Aid and the USSR")   // "Mutual {Aid} and the {USSR}"
struct TeXTitle: Sendable {
  private let text: TeXText

  init(_ characters: TeXText.Characters) {
    text = TeXText(characters)
  }

  /// A title whose capitals are kept.
  func title(_ title: MarkedText) -> String {
    var isFirst = true
    return title.runs.reduce(into: "") { source, run in
      if run.style.isEmpty {
        protect(run.text, isFirst: isFirst, in: &source)
      } else {
        source += marked(run)
      }
      isFirst = false
    }.trimmed
  }

  /// The name of a journal or a series, which styles leave as it is.
  func name(_ name: MarkedText) -> String {
    name.runs.reduce(into: "") { source, run in
      source += run.style.isEmpty ? text.text(run.text[...], after: source.last) : marked(run)
    }.trimmed
  }

  // MARK: - Mark-up

  private func marked(_ run: MarkedText.Run) -> String {
    let core = run.text.trimmed
    if core.isEmpty { return " " }
    let commands = Self.commands.filter { run.style.contains($0.style) }
    // Braces without a command keep capitals too.
    let names = commands.isEmpty ? [""] : commands.map(\.command)
    let written = names.reversed().reduce(text.text(core)) { $1 + "{" + $0 + "}" }
    let before = run.text.first?.isWhitespace == true ? " " : ""
    return before + written + (run.text.last?.isWhitespace == true ? " " : "")
  }

  private static let commands: [(style: MarkedText.Style, command: String)] = [
    (.italic, "\\emph"), (.bold, "\\textbf"), (.smallCapitals, "\\textsc"),
    (.superscript, "\\textsuperscript"), (.subscripted, "\\textsubscript"),
  ]

  // MARK: - Capitals

  private func protect(_ plain: String, isFirst: Bool, in source: inout String) {
    var isFirst = isFirst
    var rest = plain[...]
    while !rest.isEmpty {
      let space = rest.prefix { $0.isWhitespace }
      if !space.isEmpty { source += space.contains("\u{A0}") ? "~" : " " }
      rest = rest.dropFirst(space.count)
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      if !word.isEmpty { protect(word: word, isFirst: isFirst, in: &source) }
      isFirst = false
    }
  }

  private func protect(word: Substring, isFirst: Bool, in source: inout String) {
    // The first letter of all is left alone by styles, but only where nothing stands before it.
    let letters = isFirst ? word.dropFirst() : word
    guard letters.contains(where: \.isUppercase) else {
      source += text.text(word, after: source.last)
      return
    }
    let before = word.prefix { !$0.isLetter && !$0.isNumber }
    let rest = word.dropFirst(before.count)
    let after = rest.reversed().prefix { !$0.isLetter && !$0.isNumber }.count
    source += text.text(before, after: source.last)
    let core = text.text(String(rest.dropLast(after)))
    // A brace before a backslash would begin a special character, which styles do change.
    source += "{" + (core.hasPrefix("\\") ? "{}" + core : core) + "}"
    source += text.text(rest.suffix(after), after: source.last)
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    let start = drop { $0.isWhitespace }
    return String(start.dropLast(start.reversed().prefix { $0.isWhitespace }.count))
  }
}
