/// Quotations in plain text.
enum PlainQuotation {
  /// A block: each line is indented by four spaces, and by two more for each quotation or list inside.
  static func block(_ parts: [PassagePart]) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { result += part.isTightly(after: parts[index - 1]) ? "\n" : "\n\n" }
      let margin = String(
        repeating: " ", count: 4 + 2 * (part.quotationDepth + max(0, part.itemDepth - 1)))
      let mark = part.itemMark.map { $0 + " " } ?? ""
      let lines = part.text.split(separator: "\n", omittingEmptySubsequences: false)
      let written = lines.enumerated().map { number, line in
        line.isEmpty ? "" : margin + (number == 0 ? mark : mark.map { _ in " " }.joined()) + line
      }
      result += written.joined(separator: "\n")
    }
    return result
  }
}

extension PassagePart {
  /// Whether it follows another item without a blank line.
  func isTightly(after part: PassagePart) -> Bool { itemMark != nil && part.itemDepth > 0 }
}
