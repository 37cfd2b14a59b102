import Screen
import Typesetting

extension ReaderState {
  /// A page of help: commands of which one is selected, or the language of queries.
  func drawHelp(_ layer: HelpLayer, _ frame: inout Frame) {
    let title = helpTitle(layer).truncated(to: size.columns)
    frame.draw(title, at: Position(row: 0, column: 0), style: .bold)
    if case .commands = layer.page { return drawCommands(layer, &frame) }
    for (row, line) in queryLines.dropFirst(layer.top).prefix(helpRows).enumerated() {
      frame.draw(line, at: Position(row: row + 1, column: 0))
    }
    frame.cursor = Position(row: min(1, size.rows - 1), column: 0)
  }

  private func helpTitle(_ layer: HelpLayer) -> SafeText {
    guard case .commands(let context) = layer.page else { return text(.queriesTitle) }
    return options.language.text(of: context.title)
  }

  /// The kinds of queries, and what else is to be known of them.
  var queryLines: [Line] {
    let entries = QueryHelp.entries.flatMap { entry in
      helpLines(
        SafeText(entry.query, as: .field), options.language.text(of: entry.finds), columns: 34)
    }
    let notes = QueryHelp.notes.flatMap { note in
      [Line.blank]
        + FrontMatter.wrapped(
          options.language.text(of: note).string, size.columns - 2, style: .plain
        ).map { line in Line([Span(" ")] + line.spans) }
    }
    return entries + notes
  }

  /// What is explained, and how: beside each other where there is room, else below each other.
  func helpLines(_ subject: SafeText, _ help: SafeText, columns: Int) -> [Line] {
    if size.columns < columns + 35 || subject.columns >= columns - 1 {
      return stacked(subject, help, indent: size.columns < columns + 35 ? 3 : columns)
    }
    return beside(subject, help, columns)
  }

  private func beside(_ keys: SafeText, _ help: SafeText, _ columns: Int) -> [Line] {
    let lines = FrontMatter.wrapped(help.string, size.columns - columns - 1, style: .plain)
    return lines.enumerated().map { index, line in
      let label = index == 0 ? (" " + keys).fitted(to: columns) : .blanks(columns)
      return Line([Span(label, style: .bold)] + line.spans)
    }
  }

  private func stacked(_ keys: SafeText, _ help: SafeText, indent: Int) -> [Line] {
    let heads = FrontMatter.wrapped(keys.string, size.columns - 2, style: .bold)
    let lines = FrontMatter.wrapped(help.string, size.columns - indent - 1, style: .plain)
    return heads.map { Line([Span(" ")] + $0.spans) }
      + lines.map { Line([Span(.blanks(indent))] + $0.spans) }
  }
}
