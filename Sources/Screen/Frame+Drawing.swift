extension Frame {
  /// Draws one line of text from `position` to the right, and stops at the right edge or after
  /// `limit` columns. A wide cluster that does not fit whole becomes a blank. A negative column
  /// leaves out what would stand to the left of the frame, as in panning.
  ///
  ///     frame.draw("相互扶助", at: Position(row: 0, column: 0), limit: 5)   // 5: 相互 and a blank
  ///
  /// - Returns: how many columns of the frame were drawn.
  @discardableResult
  public mutating func draw(
    _ text: SafeText, at position: Position, style: Style = .plain, limit: Int = .max
  ) -> Int {
    guard (0..<size.rows).contains(position.row), position.column < size.columns, limit > 0
    else { return 0 }
    let start = max(position.column, Self.farLeft)
    let end = limit < size.columns - start ? start + limit : size.columns
    var column = start
    for part in Parts(text) {
      guard column < end else { break }
      let style = part.isMarker ? style.adding(.reverse) : style
      place(part, row: position.row, column: column, end: end, style: style)
      column += part.columns
    }
    return max(0, min(column, end) - max(0, start))
  }

  /// As far to the left as text is followed: a million columns.
  private static let farLeft = -1_000_000

  private mutating func place(_ part: Parts.Part, row: Int, column: Int, end: Int, style: Style) {
    if column >= 0 && column + part.columns <= end {
      let cell = Cell(part.cluster, style: style, columns: Int8(part.columns))
      put(cell, row: row, column: column)
    } else {
      for column in max(0, column)..<max(0, min(column + part.columns, end)) {
        put(.blank(style), row: row, column: column)
      }
    }
  }
}
