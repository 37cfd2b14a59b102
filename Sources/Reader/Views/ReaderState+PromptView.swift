import Screen
import Typesetting

// What is told and asked in the last rows, and what is typed there.

extension ReaderState {
  /// A message, over as many of the last rows as it needs: where a link leads is shown whole. Of one
  /// that is longer than the screen the beginning is shown, and its last line.
  ///
  /// Two blanks part what stands beside each other, as answers do; they stay two, of which the first
  /// holds while lines are broken. A cursor that would stand on a row beneath the message stands at its
  /// beginning.
  func drawWrapped(_ message: SafeText, endingAt last: Int, _ frame: inout Frame) {
    let words = message.string.replacing("  ", with: "\u{A0} ")
    var lines = FrontMatter.wrapped(words, size.columns, style: .bold).map(\.withPlainBlanks)
    let isCut = lines.count > last + 1
    if isCut { lines = lines.prefix(last) + lines.suffix(1) }
    let first = last + 1 - lines.count
    for (index, line) in lines.enumerated() {
      frame.fill(row: first + index, columns: 0..<size.columns)
      frame.draw(line, at: Position(row: first + index, column: 0))
    }
    if isCut, last > 0 {
      frame.draw("…", at: Position(row: last - 1, column: size.columns - 1), style: .bold)
    }
    if let cursor = frame.cursor, cursor.row >= first {
      frame.cursor = Position(row: first, column: 0)
    }
  }

  /// A label and a line that is typed, scrolled so that the cursor is seen; a label that leaves no
  /// room for it is cut.
  func drawPrompt(
    _ label: SafeText, _ prompt: PromptLine, row: Int, room: Int, _ frame: inout Frame
  ) {
    let label = Self.fitted(label, in: room)
    let width = frame.draw(label, at: Position(row: row, column: 0), style: .bold)
    let before = SafeText(prompt.beforeCursor, as: .field)
    let shift = max(0, before.columns - max(1, room - width - 1))
    let text = SafeText(prompt.text, as: .field)
    frame.fill(row: row, columns: width..<room)
    frame.draw(text, at: Position(row: row, column: width - shift), limit: room - width + shift)
    frame.draw(label, at: Position(row: row, column: 0), style: .bold)
    frame.cursor = Position(row: row, column: width + before.columns - shift)
  }

  /// Columns that a label must leave for what is typed, and those that one which is cut leaves.
  private static let (leastTyped, typed) = (3, 8)

  private static func fitted(_ label: SafeText, in room: Int) -> SafeText {
    guard label.columns > 2, room - label.columns < leastTyped else { return label }
    return label.truncated(to: max(1, room - min(typed, room / 2) - 1)) + " "
  }
}

extension Line {
  /// The same with a blank for each no-break space, which some terminals show as another sign.
  fileprivate var withPlainBlanks: Line {
    Line(
      spans.map { span in
        Span(
          SafeText(span.text.string.replacing("\u{A0}", with: " "), as: .field), style: span.style)
      })
  }
}
