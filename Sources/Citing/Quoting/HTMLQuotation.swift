/// Quotations in HTML.
enum HTMLQuotation {
  /// Words with their look.
  static func written(_ runs: [PassageRun]) -> String {
    runs.map { run in
      elements(of: run.look).reduce(escaped(run.text).replacing("\n", with: "<br>\n")) {
        text, element in
        "<\(element)>\(text)</\(element.split(separator: " ")[0])>"
      }
    }.joined()
  }

  /// A block quotation, which says where it is from.
  static func block(_ parts: [PassagePart], source: String?) -> String {
    let cite = source.map { " cite=\"\(escaped($0))\"" } ?? ""
    var lines = ["<blockquote\(cite)>"]
    var depth = 0
    for part in parts {
      while depth < part.quotationDepth {
        lines.append("<blockquote>")
        depth += 1
      }
      while depth > part.quotationDepth {
        lines.append("</blockquote>")
        depth -= 1
      }
      lines.append(element(of: part))
    }
    lines += repeatElement("</blockquote>", count: depth + 1)
    return lines.joined(separator: "\n")
  }

  /// Text so that nothing in it is taken for mark-up.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static func element(of part: PassagePart) -> String {
    switch part.kind {
    case .paragraph:
      let words = written(part.runs)
      guard let mark = part.itemMark else { return "<p>\(words)</p>" }
      guard mark != "•", let number = Int(mark.dropLast()) else {
        return "<ul><li>\(words)</li></ul>"
      }
      return "<ol start=\"\(number)\"><li>\(words)</li></ol>"
    case .heading(let level): return "<h\(level)>\(written(part.runs))</h\(level)>"
    case .verse: return "<p class=\"verse\">\(written(part.runs))</p>"
    case .preformatted: return "<pre>\(escaped(part.text))</pre>"
    case .table(let rows): return table(rows, caption: part.runs)
    case .rule: return "<hr>"
    }
  }

  private static func table(_ rows: [[PassageCell]], caption: [PassageRun]) -> String {
    let title = caption.isEmpty ? "" : "<caption>\(written(caption))</caption>\n"
    let lines = rows.map { row in
      "<tr>"
        + row.map { cell in
          let name = cell.isHeader ? "th" : "td"
          let span = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
          return "<\(name)\(span)>\(written(cell.runs))</\(name)>"
        }.joined() + "</tr>"
    }
    return "<table>\n\(title)\(lines.joined(separator: "\n"))\n</table>"
  }

  private static func elements(of look: PassageRun.Look) -> [String] {
    let all: [(PassageRun.Look, String)] = [
      (.code, "code"), (.superscript, "sup"), (.subscript, "sub"), (.deletion, "del"),
      (.smallCapitals, "span style=\"font-variant: small-caps\""), (.emphasis, "em"),
      (.strong, "strong"),
    ]
    return all.filter { look.contains($0.0) }.map(\.1)
  }
}
