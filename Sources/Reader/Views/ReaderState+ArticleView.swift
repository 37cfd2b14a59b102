import Markup
import Screen
import Typesetting

extension ReaderState {
  /// An article: its lines, centred, with the numbers of paragraphs beside them where asked for.
  func drawArticle(_ layer: ArticleLayer, _ frame: inout Frame) {
    let left = articleLeft(layer)
    let notes = shownAnnotations(layer)
    for (row, (line, position)) in layer.visible.enumerated() {
      let part = layer.text.part(ofUnit: position.unit).part
      drawLine(line, part, layer, at: Position(row: row, column: left), &frame)
      if numbersParagraphs, part == .body, let number = line.paragraph {
        let label = SafeText("\(number)").padded(to: 4, .trailing)
        frame.draw(label, at: Position(row: row, column: left - 5), style: .dim)
      }
      if layer.current?.row == row { drawMark(of: line, row: row, left: left, &frame) }
      let start = Position(row: row, column: left)
      let sign = part == .body ? drawAnnotations(notes, on: line, layer, at: start, &frame) : 0
      if part == .body, let page = layer.document.pageMark(in: line.range) {
        let column = left + layer.text.measure + 2
        drawPage(page, at: Position(row: row, column: column), besideSign: sign > 0, &frame)
      }
    }
    drawNote(layer, left: left, &frame)
    if frame.cursor == nil {
      frame.cursor = Position(row: min(layer.firstNew, size.rows - 1), column: left)
    }
  }

  /// The column in which an article's text begins.
  func articleLeft(_ layer: ArticleLayer) -> Int {
    max(numbersParagraphs ? 5 : 0, (size.columns - layer.text.measure) / 2)
  }

  /// The page of the printed source that begins in a line: `p. 117`, or `117` in a narrow margin.
  private func drawPage(
    _ page: PageMark, at start: Position, besideSign: Bool, _ frame: inout Frame
  ) {
    let number = SafeText(page.label, as: .field)
    for label in [text(.printedPage(number)), number] {
      let room = size.columns - start.column - label.columns
      guard room >= 0 else { continue }
      let column = start.column + (besideSign && room > 0 ? 1 : 0)
      frame.draw(label, at: Position(row: start.row, column: column), style: .dim)
      return
    }
  }

  /// The mark of the current paragraph: before its number, else beside the text, where a margin has
  /// room for it.
  private func drawMark(of line: Line, row: Int, left: Int, _ frame: inout Frame) {
    guard left > 0 else { return }
    let number = numbersParagraphs ? line.paragraph.map { SafeText("\($0)").columns } : nil
    let column = left - 2 - (number ?? 0)
    frame.draw("▸", at: Position(row: row, column: column < 0 ? left - 1 : column), style: .bold)
  }

  private func drawLine(
    _ line: Line, _ part: ScrollText.Part, _ layer: ArticleLayer, at start: Position,
    _ frame: inout Frame
  ) {
    var position = start
    for span in line.spans {
      var style = span.style
      let isFocused = layer.isFocused(span, in: part)
      if isFocused || span.isMarked { style = style.adding(.reverse) }
      if isFocused, frame.cursor == nil { frame.cursor = position }
      if let cursor = layer.selecting?.selection.cursor, span.source.contains(cursor) {
        let before = span.source.lowerBound..<cursor
        let text = SafeText(layer.document.string(in: before), as: layer.text.context)
        let column = position.column + text.columns
        frame.cursor = Position(row: position.row, column: min(column, size.columns - 1))
      }
      if layer.isAtMatch(span) {
        style = style.adding(.bold)
        if frame.cursor == nil, position.row == layer.firstNew { frame.cursor = position }
      }
      let start = position
      position.column += frame.draw(span.text, at: position, style: style)
      if let letters = layer.hint(on: span, in: part) {
        frame.draw(SafeText(letters, as: .field), at: start, style: Style([.bold, .reverse]))
      }
    }
  }

  /// The beginning of an article, with its front matter.
  func drawPreview(_ preview: Preview, _ box: Box, _ frame: inout Frame) {
    let inset = box.inset
    let measure = min(max(1, inset.columns), options.measure)
    var text = ScrollText(
      front: preview.front, document: preview.document, measure: measure, marks: preview.hits)
    var top = ScrollText.Position.top
    if let hit = preview.hits.first {
      let position = text.position(ofOffset: hit.lowerBound)
      top = text.position(position, movedBy: -box.rows / 3)
    }
    for (row, (line, _)) in text.lines(from: top, count: inset.rows).enumerated() {
      frame.draw(line, at: Position(row: inset.row + row, column: inset.column))
    }
  }
}

extension Document {
  /// The first page of the printed source that begins in a range of the text.
  func pageMark(in range: Range<Int>) -> PageMark? {
    let index = pageMarks.partitioningIndex { $0.offset >= range.lowerBound }
    guard index < pageMarks.count, range.contains(pageMarks[index].offset) else { return nil }
    return pageMarks[index]
  }
}

extension ArticleLayer {
  /// Whether a span is the match that one is at.
  func isAtMatch(_ span: Span) -> Bool {
    guard span.isMarked, let match, text.marks.indices.contains(match) else { return false }
    return text.marks[match].overlaps(span.source)
  }

  /// How many invisible characters are hidden on the screen.
  var hiddenCount: Int {
    visible.reduce(0) { $0 + $1.line.spans.reduce(0) { $0 + $1.text.hiddenCount } }
  }
}

extension Frame {
  /// Draws a typeset line, what is marked in it in reverse video.
  mutating func draw(_ line: Line, at start: Position) {
    var position = start
    for span in line.spans {
      let style = span.isMarked ? span.style.adding(.reverse) : span.style
      position.column += draw(span.text, at: position, style: style)
    }
  }

  /// Draws one-line text broken to a box; how many rows it took.
  mutating func drawWrapped(_ text: SafeText, in box: Box, style: Style) -> Int {
    let lines = FrontMatter.wrapped(text.string, max(1, box.columns), style: style)
      .prefix(box.rows)
    for (row, line) in lines.enumerated() {
      draw(line, at: Position(row: box.row + row, column: box.column))
    }
    return lines.count
  }
}
