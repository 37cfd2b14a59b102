import Messages
import Screen

extension ReaderState {
  /// A note in a small window at the foot of the text, under a rule with its number.
  func drawNote(_ layer: ArticleLayer, left: Int, _ frame: inout Frame) {
    guard let note = layer.openNote else { return }
    let rows = layer.noteRows
    let first = max(0, articleHeight - rows - 1)
    for row in first..<articleHeight { frame.fill(row: row, columns: 0..<size.columns) }
    let hasMore = note.top + rows < note.lines.count
    let more = hasMore ? text(size.columns < 40 ? .more : .moreBelow) + " " : ""
    let name: Message =
      switch note.subject {
      case .note(let index): .note(index + 1)
      case .reference: .reference
      case .annotation: nameOfShownNote(layer)
      }
    let title: SafeText = "── \(text(name)) \(more)"
    let rule = title + .repeating("─", count: max(0, size.columns - title.columns))
    frame.draw(rule, at: Position(row: first, column: 0), style: .dim)
    for (row, line) in note.lines.dropFirst(note.top).prefix(rows).enumerated() {
      frame.draw(line, at: Position(row: first + 1 + row, column: left))
    }
    frame.cursor = Position(row: min(first + 1, size.rows - 1), column: left)
  }
}
