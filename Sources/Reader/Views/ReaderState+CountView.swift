import Screen

/// The number that is typed before a command, at the right end of the last row.
extension ReaderState {
  /// Columns that are kept free for it, the blanks before it included.
  var countColumns: Int { shownCount.columns }

  func drawCount(_ frame: inout Frame) {
    let column = size.columns - shownCount.columns
    frame.draw(shownCount, at: Position(row: size.rows - 1, column: column), style: .bold)
  }

  private var shownCount: SafeText { count.map { "  \($0)" } ?? "" }
}
