import Messages
import Screen

extension ReaderState {
  /// Columns of a citation's lines.
  var citationMeasure: Int { max(1, min(size.columns - 2, max(40, options.measure))) }

  /// Rows of a citation's window below its title: at most half of the screen.
  func citationRows(_ layer: CitationLayer) -> Int {
    let lines = layer.lines(measure: citationMeasure).count
    return max(1, min(lines, (size.rows - layout.footerRows) / 2))
  }

  /// A citation in a small window at the foot of what it stands over, under a rule with its format.
  func drawCitation(_ layer: CitationLayer, _ frame: inout Frame) {
    let lines = layer.lines(measure: citationMeasure)
    let rows = citationRows(layer)
    let first = max(0, size.rows - layout.footerRows - rows - 1)
    for row in first...first + rows { frame.fill(row: row, columns: 0..<size.columns) }
    let more = layer.top + rows < lines.count ? " " + text(.more) : ""
    let title: SafeText = "── \(text(citationTitle(layer)))\(more) "
    let rule = title + .repeating("─", count: max(0, size.columns - title.columns))
    frame.draw(
      rule.truncated(to: size.columns), at: Position(row: first, column: 0), style: .dim)
    for (row, line) in lines.dropFirst(layer.top).prefix(rows).enumerated() {
      frame.draw(line, at: Position(row: first + 1 + row, column: 1))
    }
    frame.cursor = Position(row: min(first + 1, size.rows - 1), column: 1)
  }

  /// What is cited, and in which format of how many.
  func citationTitle(_ layer: CitationLayer) -> Message {
    let (number, count) = layer.position
    let format = SafeText(layer.format.rawValue, as: .field)
    guard layer.index > 0 else { return .citation(format, number: number, of: count) }
    return .sessionCitation(layer.index, format, number: number, of: count)
  }

  /// The citation by its lines.
  func citationPage(_ layer: CitationLayer) -> LinearPage {
    var page = LinearPage(heading: LinearPage.sentences([text(citationTitle(layer))]))
    page.lines = layer.lines(measure: citationMeasure).map { SafeText($0.text, as: .field) }
    return page
  }
}
