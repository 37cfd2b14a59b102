/// Quotations in CommonMark, with the tables and strokes of GitHub.
enum MarkdownQuotation {
  /// Words with their look.
  static func written(_ runs: [PassageRun]) -> String {
    runs.map { run in
      run.look.contains(.code) ? code(run.text) : wrapped(run)
    }.joined()
  }

  /// A block: each line begins with `>`, and with another one for each quotation inside.
  static func block(_ parts: [PassagePart]) -> String {
    var lines: [String] = []
    for (index, part) in parts.enumerated() {
      let margin = String(repeating: "> ", count: 1 + part.quotationDepth)
      if index > 0, !part.isTightly(after: parts[index - 1]) {
        let shared = min(part.quotationDepth, parts[index - 1].quotationDepth)
        lines.append(
          String(repeating: "> ", count: shared).dropLast(shared > 0 ? 1 : 0)
            + (shared > 0 ? " >" : ">"))
      }
      lines += Self.lines(of: part).map { $0.isEmpty ? String(margin.dropLast()) : margin + $0 }
    }
    return lines.joined(separator: "\n")
  }

  /// Words so that nothing in them is taken for mark-up.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>~|".contains(character) { result.append("\\") }
      if character == "&" { result += "&amp;" } else { result.append(character) }
    }
    return result
  }

  // MARK: - Parts

  private static func lines(of part: PassagePart) -> [String] {
    let indent = String(repeating: "  ", count: max(0, part.itemDepth - 1))
    let mark = part.itemMark.map { $0 == "•" ? "- " : $0 + " " }
    let rest = part.itemDepth > 0 ? indent + String(repeating: " ", count: mark?.count ?? 2) : ""
    let own = content(of: part)
    return own.enumerated().map { number, line in
      line.isEmpty
        ? "" : (number == 0 ? indent + (mark ?? (part.itemDepth > 0 ? "  " : "")) : rest) + line
    }
  }

  private static func content(of part: PassagePart) -> [String] {
    switch part.kind {
    case .paragraph: broken(written(part.runs))
    case .heading(let level):
      [String(repeating: "#", count: level) + " " + written(part.runs).replacing("\n", with: " ")]
    case .verse: stanzas(written(part.runs))
    case .preformatted: fenced(part.text)
    case .table(let rows):
      (part.runs.isEmpty ? [] : broken(written(part.runs)) + [""]) + table(rows)
    case .rule: ["***"]
    }
  }

  /// Lines that stay lines.
  private static func broken(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      guarded(String($0))
    }
    return lines.enumerated().map { $0 < lines.count - 1 && !$1.isEmpty ? $1 + "\\" : $1 }
  }

  private static func stanzas(_ text: String) -> [String] {
    let lines = broken(text)
    return lines.enumerated().map { index, line in
      let endsStanza = index + 1 < lines.count && lines[index + 1].isEmpty
      return endsStanza && line.hasSuffix("\\") ? String(line.dropLast()) : line
    }
  }

  /// A line whose beginning is not taken for a heading, a list or a rule.
  private static func guarded(_ line: String) -> String {
    let shown = String(line.drop { $0 == " " })
    guard let first = shown.first else { return shown }
    if "#+-=".contains(first) { return "\\" + shown }
    let digits = shown.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let sign = shown.dropFirst(digits.count).first, sign == "." || sign == ")" {
      return digits + "\\" + shown.dropFirst(digits.count)
    }
    return shown
  }

  private static func fenced(_ text: String) -> [String] {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return [fence] + lines + [fence]
  }

  private static func table(_ rows: [[PassageCell]]) -> [String] {
    guard let first = rows.first else { return [] }
    let columns = rows.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 1
    let hasHead = first.allSatisfy(\.isHeader)
    func line(_ row: [PassageCell]) -> String {
      var cells = row.flatMap { cell in
        [written(cell.runs).replacing("\n", with: " ")] + repeatElement("", count: cell.columns - 1)
      }
      cells += repeatElement("", count: max(0, columns - cells.count))
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let head = hasHead ? line(first) : "|" + String(repeating: "  |", count: columns)
    let rule = "|" + String(repeating: " --- |", count: columns)
    return [head, rule] + rows.dropFirst(hasHead ? 1 : 0).map(line)
  }

  // MARK: - Looks

  private static func wrapped(_ run: PassageRun) -> String {
    let words = run.text.drop { $0.isWhitespace }
    let before = run.text.prefix(run.text.count - words.count)
    let end = words.reversed().prefix { $0.isWhitespace }.count
    let inside = words.dropLast(end)
    guard !inside.isEmpty else { return run.text }
    var text = escaped(String(inside))
    if run.look.contains(.superscript) { text = "<sup>\(text)</sup>" }
    if run.look.contains(.subscript) { text = "<sub>\(text)</sub>" }
    if run.look.contains(.deletion) { text = "~~\(text)~~" }
    if run.look.contains(.emphasis) { text = "*\(text)*" }
    if run.look.contains(.strong) { text = "**\(text)**" }
    return before + text + words.suffix(end)
  }

  private static func code(_ text: String) -> String {
    let fence = text.contains("`") ? "``" : "`"
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + space + text.replacing("\n", with: " ") + space + fence
  }
}
