import Screen

extension ReaderState {
  /// The lines of the help page: the commands of a context, from the command table.
  func helpLines(_ context: CommandContext) -> [(keys: SafeText, help: SafeText)] {
    commands.entries(in: context).map { entry in
      let keys = entry.keys.map { SafeText($0.name, as: .field) }
      return (keys.joined(separator: " "), SafeText(entry.help, as: .field))
    }
  }

  /// The help page.
  func drawHelp(_ layer: HelpLayer, _ frame: inout Frame) {
    let title = SafeText(layer.context.title, as: .field)
    frame.draw(title, at: Position(row: 0, column: 0), style: .bold)
    let lines = helpLines(layer.context)
    let rows = max(0, size.rows - layout.footerRows - 1)
    let keyColumns = min(24, size.columns / 2 - 1)
    for (row, line) in lines.dropFirst(layer.top).prefix(rows).enumerated() {
      let keys = line.keys.truncated(to: keyColumns - 1)
      frame.draw(keys, at: Position(row: row + 1, column: 1), style: .bold)
      let help = line.help.truncated(to: size.columns - keyColumns - 2)
      frame.draw(help, at: Position(row: row + 1, column: keyColumns + 1))
    }
    frame.cursor = Position(row: min(1, size.rows - 1), column: 0)
  }
}
