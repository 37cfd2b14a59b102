/// Quotations in Org mode.
///
/// Org has no sign that takes its meaning from others: signs of mark-up are written as entities.
enum OrgQuotation {
  /// Words with their look, where those beside them allow it.
  static func written(_ runs: [PassageRun]) -> String {
    runs.indices.map { index in
      let before = index > 0 ? runs[index - 1].text.last : nil
      let after = index + 1 < runs.count ? runs[index + 1].text.first : nil
      return wrapped(runs[index], before: before, after: after)
    }.joined()
  }

  /// A block.
  static func block(_ parts: [PassagePart]) -> String {
    if parts.count == 1, let only = parts.first {
      if only.kind == .verse { return block("verse", written(only.runs)) }
      if only.kind == .preformatted { return example(only.text) }
    }
    var lines: [String] = []
    for (index, part) in parts.enumerated() {
      if index > 0, !part.isTightly(after: parts[index - 1]) { lines.append("") }
      lines.append(part.written)
    }
    return block("quote", lines.joined(separator: "\n"))
  }

  private static func block(_ name: String, _ text: String) -> String {
    "#+begin_\(name)\n\(text)\n#+end_\(name)"
  }

  fileprivate static func example(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("*") || line.hasPrefix("#+") || line.hasPrefix(",") ? "," + line : String(line)
    }
    return block("example", lines.joined(separator: "\n"))
  }

  // MARK: - Signs

  private static let entities: [Character: String] = [
    "*": "\\ast{}", "/": "\\slash{}", "_": "\\under{}", "=": "\\equal{}", "~": "\\tilde{}",
    "+": "\\plus{}", "[": "\\lbrack{}", "]": "\\rbrack{}", "^": "\\asciicirc{}",
    "\\": "\\backslash{}", "#": "\\num{}", "|": "\\vert{}",
  ]

  /// Text so that nothing in it is taken for mark-up.
  static func escaped(_ text: String) -> String {
    var result = ""
    var before: Character = "\n"
    for (character, next) in zip(text, Array(text.dropFirst()) + ["\n"]) {
      if isSpecial(character, after: before, before: next), let entity = entities[character] {
        result += entity
      } else {
        result.append(character)
      }
      before = character
    }
    return result
  }

  private static func isSpecial(_ sign: Character, after: Character, before next: Character) -> Bool
  {
    switch sign {
    case "\\", "_", "^", "[", "]": true
    case "#", "|": after == "\n"
    case "*", "/", "=", "~", "+":
      after == "\n" || after.isWhitespace && !next.isWhitespace || "-({'\"".contains(after)
    default: false
    }
  }

  // MARK: - Looks

  private static func wrapped(_ run: PassageRun, before: Character?, after: Character?) -> String {
    let words = run.text.drop { $0.isWhitespace }
    let start = run.text.prefix(run.text.count - words.count)
    let end = words.reversed().prefix { $0.isWhitespace }.count
    let inside = String(words.dropLast(end))
    guard !inside.isEmpty else { return run.text }
    if run.look.contains(.superscript) {
      return start + "^{\(escaped(inside))}" + words.suffix(end)
    }
    if run.look.contains(.subscript) { return start + "_{\(escaped(inside))}" + words.suffix(end) }
    let signs = signs(of: run.look)
    let isFree =
      (!start.isEmpty || before.map { $0.isWhitespace || "-({'\"“‘«„".contains($0) } ?? true)
      && (end > 0 || after.map { $0.isWhitespace || "-.,;:!?')}\"”’»“".contains($0) } ?? true)
    guard isFree, !signs.isEmpty, !inside.contains("\n") else { return escaped(run.text) }
    let own = run.look.contains(.code) ? inside : escaped(inside)
    return start + signs + own + String(signs.reversed()) + words.suffix(end)
  }

  private static func signs(of look: PassageRun.Look) -> String {
    if look.contains(.code) { return "~" }
    let all: [(PassageRun.Look, String)] = [(.strong, "*"), (.emphasis, "/"), (.deletion, "+")]
    return all.filter { look.contains($0.0) }.map(\.1).joined()
  }
}

extension PassagePart {
  /// The part in Org mode.
  fileprivate var written: String {
    let indent = String(repeating: "  ", count: max(0, itemDepth - 1))
    switch kind {
    case .paragraph:
      let mark = itemMark.map { $0 == "•" ? "- " : $0 + " " } ?? (itemDepth > 0 ? "  " : "")
      return indent + mark + OrgQuotation.written(runs).replacing("\n", with: "\\\\\n")
    case .heading: return "*\(OrgQuotation.escaped(text.replacing("\n", with: " ")))*"
    case .verse: return OrgQuotation.written(runs).replacing("\n", with: "\\\\\n")
    case .preformatted: return OrgQuotation.example(text)
    case .table(let rows):
      let lines = rows.map { row in
        "| "
          + row.map { OrgQuotation.written($0.runs).replacing("\n", with: " ") }.joined(
            separator: " | ") + " |"
      }
      return ((runs.isEmpty ? [] : [OrgQuotation.written(runs), ""]) + lines).joined(
        separator: "\n")
    case .rule: return "-----"
    }
  }
}
