import Screen
import Typesetting

extension ReaderState {
  /// The lines of a help page: the keys of each command of a context, or the kinds of queries, and
  /// beside them or on a narrow screen below them what they do.
  func helpLines(_ page: HelpLayer.Page) -> [Line] {
    switch page {
    case .queries: queryLines
    case .commands(let context):
      commands.entries(in: context).flatMap { entry in
        let keys = entry.ways.map { SafeText($0, as: .field) }.joined(separator: " ")
        return helpLines(keys, entry.help, columns: 25)
      }
    }
  }

  private var queryLines: [Line] {
    let entries = QueryHelp.entries.flatMap { entry in
      helpLines(SafeText(entry.query, as: .field), entry.finds, columns: 34)
    }
    let notes = QueryHelp.notes.flatMap { note in
      [Line.blank]
        + FrontMatter.wrapped(note, size.columns - 2, style: .plain).map { line in
          Line([Span(" ")] + line.spans)
        }
    }
    return entries + notes
  }

  /// What is explained, and how: beside each other where there is room.
  private func helpLines(_ subject: SafeText, _ help: String, columns: Int) -> [Line] {
    if size.columns < columns + 35 || subject.columns >= columns - 1 {
      return stacked(subject, help, indent: size.columns < columns + 35 ? 3 : columns)
    }
    return beside(subject, help, columns)
  }

  private func beside(_ keys: SafeText, _ help: String, _ columns: Int) -> [Line] {
    let lines = FrontMatter.wrapped(help, size.columns - columns - 1, style: .plain)
    return lines.enumerated().map { index, line in
      let label = index == 0 ? (" " + keys).fitted(to: columns) : .blanks(columns)
      return Line([Span(label, style: .bold)] + line.spans)
    }
  }

  private func stacked(_ keys: SafeText, _ help: String, indent: Int) -> [Line] {
    let heads = FrontMatter.wrapped(keys.string, size.columns - 2, style: .bold)
    let lines = FrontMatter.wrapped(help, size.columns - indent - 1, style: .plain)
    return heads.map { Line([Span(" ")] + $0.spans) }
      + lines.map { Line([Span(.blanks(indent))] + $0.spans) }
  }

  /// The help page.
  func drawHelp(_ layer: HelpLayer, _ frame: inout Frame) {
    let title: SafeText =
      switch layer.page {
      case .commands(let context): SafeText(context.title, as: .field)
      case .queries: "Queries find articles"
      }
    frame.draw(title, at: Position(row: 0, column: 0), style: .bold)
    let rows = max(0, size.rows - layout.footerRows - 1)
    for (row, line) in helpLines(layer.page).dropFirst(layer.top).prefix(rows).enumerated() {
      frame.draw(line, at: Position(row: row + 1, column: 0))
    }
    frame.cursor = Position(row: min(1, size.rows - 1), column: 0)
  }
}
