import Screen
import Typesetting

extension ReaderState {
  /// The lines of the commands that help shows, each with the index of its command: keys and help,
  /// and on a wide screen the name between them.
  func commandLines(_ layer: HelpLayer) -> [(line: Line, entry: Int)] {
    helpEntries(layer).enumerated().flatMap { index, entry in
      lines(of: entry).map { ($0, index) }
    }
  }

  private func lines(of entry: CommandTable.Entry) -> [Line] {
    let language = options.language
    let keys = entry.ways(in: language).joined(separator: " ")
    let help = language.text(of: entry.help)
    guard size.columns >= 100, !entry.keys.isEmpty else {
      return helpLines(keys, help, columns: size.columns >= 100 ? 52 : 25)
    }
    return helpLines(keys.fitted(to: 24) + entry.typed(in: language), help, columns: 52)
  }

  /// The commands; the selected one in reverse video, with the terminal's cursor on it.
  func drawCommands(_ layer: HelpLayer, _ frame: inout Frame) {
    let lines = commandLines(layer)
    if lines.isEmpty {
      frame.draw(text(.noCommandHasWords), at: Position(row: 1, column: 1))
    }
    frame.cursor = Position(row: min(1, size.rows - 1), column: 1)
    var isFirst = true
    for (row, (line, entry)) in lines.dropFirst(layer.top).prefix(helpRows).enumerated() {
      guard entry == layer.cursor else {
        frame.draw(line, at: Position(row: row + 1, column: 0))
        continue
      }
      drawSelected(line, row: row + 1, isFirst: isFirst, &frame)
      if isFirst { frame.cursor = Position(row: row + 1, column: 1) }
      isFirst = false
    }
  }

  private func drawSelected(_ line: Line, row: Int, isFirst: Bool, _ frame: inout Frame) {
    frame.fill(row: row, columns: 0..<size.columns, style: .reverse)
    var position = Position(row: row, column: 0)
    for span in line.spans {
      position.column += frame.draw(span.text, at: position, style: span.style.adding(.reverse))
    }
    if isFirst { frame.draw(">", at: Position(row: row, column: 0), style: .reverse) }
  }

  /// Which command is selected, and how it is typed on the command line.
  func helpStatus(_ layer: HelpLayer) -> SafeText {
    guard case .commands = layer.page else { return text(.help) }
    let entries = helpEntries(layer)
    guard entries.indices.contains(layer.cursor) else { return text(.help) }
    let typed = entries[layer.cursor].typed(in: options.language)
    if layout.footerRows == 1 { return typed }
    return "\(text(.position(layer.cursor + 1, of: entries.count))) · \(typed)"
  }

  /// The filter as it is typed, and how many commands it leaves.
  func drawHelpFilter(_ layer: HelpLayer, row: Int, _ frame: inout Frame) {
    let found = text(.found(helpEntries(layer).count))
    drawPrompt("/", layer.filter, row: row, room: size.columns - found.columns - 2, &frame)
    frame.draw(found, at: Position(row: row, column: size.columns - found.columns), style: .bold)
  }
}
