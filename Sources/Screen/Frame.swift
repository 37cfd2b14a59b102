/// The screen as a value: a grid of cells, and where the hardware cursor stands.
///
///     var frame = Frame(size: Size(rows: 24, columns: 80))
///     frame.draw("Mutual Aid", at: Position(row: 0, column: 0), style: .bold)   // 10
///     frame.restyle(row: 0, columns: 0..<80, adding: .reverse)
///
/// Whatever is drawn, every row keeps its width, and each wide cluster both of its halves: what
/// lies outside is ignored, and half of a wide cluster becomes a blank.
public struct Frame: Hashable, Sendable {
  /// The greatest number of rows and of columns; a larger size is cut to it.
  public static let limit = 1000

  /// The extent of the grid.
  public let size: Size

  /// Where the hardware cursor stands; nil hides it.
  public var cursor: Position?

  /// The cells, row after row.
  var cells: [Cell]

  /// A grid of blanks, of at most 1,000 rows and columns, without cursor.
  public init(size: Size) {
    self.size = Size(
      rows: min(size.rows, Self.limit), columns: min(size.columns, Self.limit))
    cells = Array(repeating: .blank(), count: self.size.rows * self.size.columns)
  }

  /// The cells of one row; none for a row outside the frame.
  public subscript(row row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The cell at `position`; nil outside the frame.
  public subscript(position: Position) -> Cell? {
    size.contains(position) ? cells[index(position.row, position.column)] : nil
  }

  /// Puts blanks of `style` into `columns` of `row`, as far as they lie in the frame.
  public mutating func fill(row: Int, columns: Range<Int>, style: Style = .plain) {
    for column in visible(columns, inRow: row) {
      put(.blank(style), row: row, column: column)
    }
  }

  /// Lays `style` over `columns` of `row`, over the whole of any wide cluster half of which lies
  /// there.
  public mutating func restyle(row: Int, columns: Range<Int>, adding style: Style) {
    let range = visible(columns, inRow: row)
    guard !range.isEmpty else { return }
    var start = index(row, range.lowerBound)
    var end = index(row, range.upperBound)
    if cells[start].columns == 0 { start -= 1 }
    if cells[end - 1].columns == 2 { end += 1 }
    for index in start..<end { cells[index].style = cells[index].style.adding(style) }
  }
}

extension Frame {
  /// Puts `cell`, and the right half of a wide one, into the grid, where both must lie; blanks
  /// what remains of wide clusters that are overwritten in part.
  mutating func put(_ cell: Cell, row: Int, column: Int) {
    let first = index(row, column)
    let width = max(1, Int(cell.columns))
    if cells[first].columns == 0 { blank(first - 1) }
    if cells[first + width - 1].columns == 2 { blank(first + width) }
    cells[first] = cell
    if width == 2 { cells[first + 1] = .rightHalf(cell.style) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = .blank(cells[index].style)
  }

  private func index(_ row: Int, _ column: Int) -> Int {
    row * size.columns + column
  }

  private func visible(_ columns: Range<Int>, inRow row: Int) -> Range<Int> {
    (0..<size.rows).contains(row) ? columns.clamped(to: 0..<size.columns) : 0..<0
  }
}
