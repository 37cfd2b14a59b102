import Markup
import Notebook
import Screen
import Typesetting

// How notes are seen in an article: as a pencil would leave them. What was marked within a paragraph is
// underlined; beside each line of a passage runs a stroke, on which `+` tells that a note with words
// begins there, and a digit that several do. Nothing hangs on colour.

extension ReaderState {
  /// The column beside the text for the signs of notes; nil where no margin has room for one.
  func noteColumn(_ layer: ArticleLayer, left: Int) -> Int? {
    let column = left + layer.text.measure
    if column + 1 < size.columns { return column + 1 }
    return column < size.columns ? column : nil
  }

  /// The notes on the lines of the screen.
  func shownAnnotations(_ layer: ArticleLayer) -> [PlacedAnnotation] {
    layer.annotations(in: layer.topOffset..<max(layer.topOffset, layer.endOffset))
  }

  /// Marks what notes are on in a line; how many columns the sign beside it takes.
  func drawAnnotations(
    _ notes: [PlacedAnnotation], on line: Line, _ layer: ArticleLayer, at start: Position,
    _ frame: inout Frame
  ) -> Int {
    let here = notes.filter { $0.range?.overlaps(line.range) == true }
    guard !here.isEmpty else { return 0 }
    let column = noteColumn(layer, left: start.column)
    for note in here {
      guard let range = note.range, column == nil || !layer.document.isOfLeaves(range) else {
        continue
      }
      underline(range, on: line, layer, at: start, &frame)
    }
    guard let column else { return 0 }
    return frame.draw(
      Self.sign(of: here, on: line), at: Position(row: start.row, column: column), style: .bold)
  }

  private static func sign(of notes: [PlacedAnnotation], on line: Line) -> SafeText {
    let begun = notes.filter { line.range.contains($0.range?.lowerBound ?? -1) }
    if begun.count > 1 { return begun.count > 9 ? "+" : "\(begun.count)" }
    return begun.first?.annotation.isHighlight == false ? "+" : "│"
  }

  private func underline(
    _ range: Range<Int>, on line: Line, _ layer: ArticleLayer, at start: Position,
    _ frame: inout Frame
  ) {
    var column = start.column
    for span in line.spans {
      let columns = span.text.columns
      defer { column += columns }
      let part = span.source.clamped(to: range)
      guard !part.isEmpty else { continue }
      func width(_ range: Range<Int>) -> Int {
        SafeText(layer.document.string(in: range), as: layer.text.context).columns
      }
      let before = min(columns, width(span.source.lowerBound..<part.lowerBound))
      let end =
        part.upperBound == span.source.upperBound ? columns : min(columns, before + width(part))
      frame.restyle(
        row: start.row, columns: column + before..<column + max(before, end), adding: .underline)
    }
  }
}

extension Document {
  /// Whether a range has all words of one or more leaves; signs before and behind them do not count.
  fileprivate func isOfLeaves(_ range: Range<Int>) -> Bool {
    let start = rangeOfLeaf(at: range.lowerBound).lowerBound
    let end = rangeOfLeaf(at: max(range.lowerBound, range.upperBound - 1)).upperBound
    return hasNoWord(start..<range.lowerBound) && hasNoWord(range.upperBound..<end)
  }

  /// Whether a few bytes of the text have no letter and no digit in them.
  private func hasNoWord(_ range: Range<Int>) -> Bool {
    range.count <= 16 && !string(in: range).contains { $0.isLetter || $0.isNumber }
  }
}
