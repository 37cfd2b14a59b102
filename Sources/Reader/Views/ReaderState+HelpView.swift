import Screen
import Typesetting

extension ReaderState {
  /// The lines of the help page, from the command table: the keys of each command of a context and,
  /// beside them or on a narrow screen below them, what it does.
  func helpLines(_ context: CommandContext) -> [Line] {
    commands.entries(in: context).flatMap { entry in
      let keys = entry.keys.map { SafeText($0.name, as: .field) }.joined(separator: " ")
      return size.columns < 60 ? stacked(keys, entry.help) : beside(keys, entry.help)
    }
  }

  private func beside(_ keys: SafeText, _ help: String) -> [Line] {
    let columns = 25
    let lines = FrontMatter.wrapped(help, size.columns - columns - 1, style: .plain)
    return lines.enumerated().map { index, line in
      let label = index == 0 ? (" " + keys).fitted(to: columns) : .blanks(columns)
      return Line([Span(label, style: .bold)] + line.spans)
    }
  }

  private func stacked(_ keys: SafeText, _ help: String) -> [Line] {
    let lines = FrontMatter.wrapped(help, size.columns - 4, style: .plain)
    return [.of(" " + keys, .bold)] + lines.map { Line([Span("   ")] + $0.spans) }
  }

  /// The help page.
  func drawHelp(_ layer: HelpLayer, _ frame: inout Frame) {
    let title = SafeText(layer.context.title, as: .field)
    frame.draw(title, at: Position(row: 0, column: 0), style: .bold)
    let rows = max(0, size.rows - layout.footerRows - 1)
    for (row, line) in helpLines(layer.context).dropFirst(layer.top).prefix(rows).enumerated() {
      frame.draw(line, at: Position(row: row + 1, column: 0))
    }
    frame.cursor = Position(row: min(1, size.rows - 1), column: 0)
  }
}
