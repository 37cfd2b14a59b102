import Messages
import Notebook
import Screen

extension ReaderState {
  /// The room in which a note is written: under the text, as many rows as it needs, at most half of
  /// the screen.
  var writingWindow: TextEditor.Window {
    let columns = writingColumns.count
    let most = max(1, (articleHeight - 1) / 2)
    guard let writing else { return .init(columns: columns, rows: most) }
    let window = TextEditor.Window(columns: columns, rows: most)
    let first = TextEditor.Row(line: 0, characters: 0..<0)
    let wanted = writing.editor.rows(from: first, in: window).count
    return .init(columns: columns, rows: min(most, max(wanted, min(3, most))))
  }

  /// The columns of a note that is written: those of the article that it is on, and one for the cursor.
  private var writingColumns: Range<Int> {
    if case .article(let layer) = layers.last {
      let left = articleLeft(layer)
      return left..<max(left + 2, min(left + layer.text.measure + 1, size.columns))
    }
    let left = size.columns > 60 ? 1 : 0
    return left..<max(left + 2, min(left + measure + 1, size.columns - left))
  }

  /// Scrolls what is written so that its cursor is seen.
  mutating func settleWriting() {
    let window = writingWindow
    writing?.settle(in: window)
  }

  /// A note that is written, under a rule that says on what; beside that, the tags that begin so.
  func draw(_ writing: NoteWriting, _ frame: inout Frame) {
    let window = writingWindow
    let first = max(0, articleHeight - window.rows - 1)
    for row in first..<articleHeight { frame.fill(row: row, columns: 0..<size.columns) }
    drawRule(of: writing, row: first, &frame)
    let top = writing.editor.row(of: writing.top, in: window)
    let cursor = writing.editor.row(of: writing.editor.cursor, in: window)
    for (index, row) in writing.editor.rows(from: top, in: window).enumerated() {
      let place = Position(
        row: first + 1 + index,
        column: writingColumns.lowerBound + writing.editor.indent(of: row, in: window))
      frame.draw(writing.editor.text(of: row), at: place)
      guard row == cursor else { continue }
      let column = place.column + writing.editor.column(of: writing.editor.cursor, in: row)
      frame.cursor = Position(
        row: min(place.row, size.rows - 1), column: max(0, min(column, size.columns - 1)))
    }
  }

  private func drawRule(of writing: NoteWriting, row: Int, _ frame: inout Frame) {
    let tags = writing.suggestions.prefix(20).map { "#" + $0 }.joined(separator: " ")
    let offered: SafeText = tags.isEmpty ? "" : SafeText(tags, as: .field) + " "
    let title: SafeText = "── \(text(.noteOn(writing.subject))) \(offered)"
    let rule = title.truncated(to: size.columns)
    let rest = SafeText.repeating("─", count: size.columns - rule.columns)
    frame.draw(rule + rest, at: Position(row: row, column: 0), style: .dim)
  }

  /// What the window of a note of the reader's own is called: `Your note on ¶ 12 · 2 of 5`.
  func nameOfShownNote(_ layer: ArticleLayer) -> Message {
    guard let note = layer.shownAnnotation else { return .noteGone }
    let notes = layer.annotations.placed
    let index = notes.firstIndex { $0.annotation.id == note.id } ?? 0
    let name: Message = note.isHighlight ? .highlight(on: note.subject) : .ownNote(on: note.subject)
    return [name, .position(index + 1, of: notes.count)].joined(separator: " · ")
  }
}
