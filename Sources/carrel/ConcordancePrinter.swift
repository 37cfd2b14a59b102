import Catalog
import Reader
import Screen

/// Writes the lines of a concordance: aligned for people, or for other programs.
struct ConcordancePrinter {
  /// The forms in which lines are written.
  enum Format: String, CaseIterable {
    case text, csv, tsv, json

    /// The form for other programs; nil for people's.
    var forPrograms: ConcordanceFormat? { ConcordanceFormat(rawValue: rawValue) }
  }

  let output: Output
  let format: Format
  /// Columns of a line of text.
  let width: Int

  /// Writes lines.
  func write(_ lines: some Sequence<Concordance.Line>) throws {
    guard let format = format.forPrograms else {
      for line in lines { try writeAligned(line) }
      return
    }
    if let head = format.head { try output.write(line: head) }
    for line in lines {
      if format == .json {
        try output.json(format.object(of: line))
      } else {
        let text = format.text(of: line) { output.shown(SafeText($0, as: .field)) }
        try output.write(line: text)
      }
    }
  }

  /// The keyword in one column, the context as wide as the line, and where it stands at the end.
  private func writeAligned(_ line: Concordance.Line) throws {
    let item = SafeText(line.row.item, as: .decision)
    let number: SafeText = line.paragraph.map { " ¶ \($0)" } ?? ""
    let place = (Output.isTerminal ? item.truncated(to: 20) : item) + number
    let columns = max(width - 28, 20)
    try output.line("\(AlignedLine(line, columns: columns).text)  \(place)")
  }
}
