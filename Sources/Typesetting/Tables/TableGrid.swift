import Markup

/// A table's cells in rows and columns.
///
/// Columns in which no cell begins are not counted, so that a cell said to cover a thousand of them
/// covers those that there are.
struct TableGrid {
  /// A cell in its place.
  struct Cell {
    /// Its text.
    let range: Range<Int>
    /// The first column that it covers, from 0.
    var column: Int
    /// How many columns it covers.
    var span: Int
    /// Whether it names a row or a column.
    let isHeader: Bool
  }

  /// The captions, usually none or one.
  private(set) var captions: [Range<Int>] = []
  /// The rows, each with the cells that begin in it.
  private(set) var rows: [[Cell]] = []
  /// How many columns there are.
  private(set) var columnCount = 0

  /// The cells of a table, by its index in `document.blocks`.
  init(of table: Int, in document: Document) {
    var covered = CoveredColumns()
    var index = table + 1
    let depth = document.blocks[table].depth
    while index < document.blocks.count, document.blocks[index].depth > depth {
      let block = document.blocks[index]
      switch block.kind {
      case .tableCaption: captions.append(block.range)
      case .row:
        rows.append([])
        covered.beginRow(rows.count - 1)
      case .cell(let shape): add(block.range, shape, &covered)
      default: break
      }
      index += 1
    }
    dropEmptyColumns()
  }

  /// Adds a cell in the first column that no cell above it still covers.
  private mutating func add(
    _ range: Range<Int>, _ shape: CellShape, _ covered: inout CoveredColumns
  ) {
    guard !rows.isEmpty else { return }
    let row = rows.count - 1
    let column = covered.firstFree(from: rows[row].last.map { $0.column + $0.span } ?? 0)
    rows[row].append(
      Cell(range: range, column: column, span: shape.columns, isHeader: shape.isHeader))
    if shape.rows > 1 { covered.add(column..<column + shape.columns, untilRow: row + shape.rows) }
  }

  private mutating func dropEmptyColumns() {
    let starts = Set(rows.flatMap { $0.map(\.column) }).sorted()
    columnCount = starts.count
    if starts.last == starts.count - 1, rows.allSatisfy({ isWithin($0) }) { return }
    for row in rows.indices {
      for cell in rows[row].indices {
        let found = rows[row][cell]
        let first = Self.count(of: starts, below: found.column)
        let last = Self.count(of: starts, below: found.column + found.span)
        rows[row][cell].column = first
        rows[row][cell].span = max(last - first, 1)
      }
    }
  }

  private func isWithin(_ row: [Cell]) -> Bool {
    row.last.map { $0.column + $0.span <= columnCount } ?? true
  }

  private static func count(of starts: [Int], below column: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
