import Archive
import Catalog
import Foundation
import Screen

/// Writes the lines of a concordance: aligned for people, or for other programs.
struct ConcordancePrinter {
  /// The forms in which lines are written.
  enum Format: String, CaseIterable {
    case text, csv, tsv, json
  }

  let output: Output
  let format: Format
  /// Columns of a line of text.
  let width: Int

  /// Writes lines.
  func write(_ lines: some Sequence<Concordance.Line>) throws {
    if format == .csv || format == .tsv {
      try write(["article", "paragraph", "left", "keyword", "right"])
    }
    for line in lines {
      switch format {
      case .text: try writeAligned(line)
      case .csv, .tsv: try write(fields(line))
      case .json: try output.json(.object(object(line)))
      }
    }
  }

  private func fields(_ line: Concordance.Line) -> [String] {
    [
      line.row.item, line.paragraph.map { "\($0)" } ?? "",
      line.left.trimmingCharacters(in: .whitespaces), line.keyword,
      line.right.trimmingCharacters(in: .whitespaces),
    ]
  }

  private func object(_ line: Concordance.Line) -> JSONObject {
    let fields = fields(line)
    return JSONObject([
      .init(name: "article", value: .string(fields[0])),
      .init(name: "paragraph", value: line.paragraph.map { .number("\($0)") } ?? .null),
      .init(name: "left", value: .string(fields[2])),
      .init(name: "keyword", value: .string(fields[3])),
      .init(name: "right", value: .string(fields[4])),
    ])
  }

  /// Writes fields as RFC 4180 has them, or parted by tabs.
  private func write(_ fields: [String]) throws {
    let safe = fields.map { SafeText($0, as: .field) }
    if format == .tsv { return try output.fields(safe) }
    try output.line(safe.map(quoted).joined(separator: ","))
  }

  private func quoted(_ field: SafeText) -> SafeText {
    guard field.string.contains(where: { ",\"".contains($0) }) else { return field }
    return SafeText("\"" + field.string.replacing("\"", with: "\"\"") + "\"", as: .field)
  }

  /// The keyword in one column, the context as wide as the line, and where it stands at the end.
  private func writeAligned(_ line: Concordance.Line) throws {
    let item = SafeText(line.row.item, as: .decision)
    let number: SafeText = line.paragraph.map { " ¶ \($0)" } ?? ""
    let place = item.truncated(to: 20) + number
    let room = max(width - 28, 20)
    let column = room * 2 / 5
    let left = SafeText(line.left, as: .field).keepingEnd(to: column)
    let keyword: SafeText = "[\(SafeText(line.keyword, as: .field))]"
    let right = SafeText(line.right, as: .field)
    let text = left.padded(to: column, .trailing) + keyword + right
    try output.line("\(text.fitted(to: room))  \(place)")
  }
}
