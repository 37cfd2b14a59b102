/// A rectangle of the screen.
struct Box: Sendable {
  let row: Int
  let column: Int
  let rows: Int
  let columns: Int

  init(_ row: Int, _ column: Int, _ rows: Int, _ columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The rectangle without a column at either side.
  var inset: Box { Box(row, column + 1, rows, columns - 2) }
}
