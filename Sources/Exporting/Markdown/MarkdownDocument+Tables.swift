import Markup

// Tables, in the form that GitHub's Markdown has: a row a line, cells parted by `|`.
//
// Of a cell that covers several columns or rows the others are empty.
extension MarkdownDocument {
  mutating func table(_ index: Int) {
    let depth = document.blocks[index].depth
    var table = TableLines()
    for block in document.blocks[(index + 1)...].prefix(while: { $0.depth > depth }) {
      switch block.kind {
      case .tableCaption: caption(block.range)
      case .row: table.beginRow()
      case .cell(let shape): table.add(cell(block.range), shape)
      default: break
      }
    }
    if let text = table.text { add(text) }
  }

  private mutating func caption(_ range: Range<Int>) {
    var text = MarkdownText()
    inlines.write(range, into: &text)
    if !text.string.isEmpty { add(text.string) }
  }

  private mutating func cell(_ range: Range<Int>) -> String {
    var text = MarkdownText()
    text.isCell = true
    inlines.write(range, into: &text)
    return text.string
  }
}

/// The rows of a table as lines.
private struct TableLines {
  private var rows: [[String]] = []
  /// Whether the first row has nothing but headings.
  private var isHeaded = true
  /// How many rows each column is still covered by a cell above.
  private var covered: [Int: Int] = [:]

  /// More rows or columns than these no cell covers.
  private static let most = 1000

  mutating func beginRow() {
    fill()
    rows.append([])
  }

  mutating func add(_ text: String, _ shape: CellShape) {
    if rows.isEmpty { rows.append([]) }
    fill()
    if rows.count == 1, !shape.isHeader { isHeaded = false }
    for column in 0..<min(max(shape.columns, 1), Self.most) {
      let position = rows[rows.count - 1].count
      if shape.rows > 1 { covered[position] = min(shape.rows, Self.most) - 1 }
      rows[rows.count - 1].append(column == 0 ? text : "")
    }
  }

  /// Puts empty cells where those of rows above reach down to.
  private mutating func fill() {
    guard !rows.isEmpty else { return }
    while let left = covered[rows[rows.count - 1].count], left > 0 {
      covered[rows[rows.count - 1].count] = left - 1
      rows[rows.count - 1].append("")
    }
  }

  /// The table; nil where it has no cells.
  var text: String? {
    let rows = rows.filter { !$0.isEmpty }
    guard let columns = rows.map(\.count).max() else { return nil }
    let rule = "|" + String(repeating: " --- |", count: columns)
    let body = (isHeaded ? rows.dropFirst() : rows[...]).map { Self.line($0, columns) }
    return ([Self.line(isHeaded ? rows[0] : [], columns), rule] + body).joined(separator: "\n")
  }

  private static func line(_ cells: [String], _ columns: Int) -> String {
    let all = cells + [String](repeating: "", count: columns - cells.count)
    return "|" + all.map { " \($0) |" }.joined()
  }
}
