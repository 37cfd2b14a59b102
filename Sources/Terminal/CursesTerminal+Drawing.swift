import CNcurses
import CSystem
import Screen

extension CursesTerminal {
  /// Shows `frame`: tells ncurses of the cells that differ from the frame before, which sends what
  /// differs on the terminal, and places the hardware cursor.
  public func show(_ frame: Frame) {
    let old = shown?.size == frame.size ? shown : nil
    if old == nil { werase(window) }
    for row in 0..<min(frame.size.rows, Int(getmaxy(window))) {
      draw(frame[row: row], over: old?[row: row], row: row)
    }
    if let old { _ = scroll(from: old, to: frame) }
    shown = frame
    place(frame.cursor)
    wrefresh(window)
  }

  private func draw(_ cells: ArraySlice<Cell>, over old: ArraySlice<Cell>?, row: Int) {
    if let old, old == cells { return }
    let end = min(cells.count, Int(getmaxx(window)))
    for column in 0..<end {
      let cell = cells[cells.startIndex + column]
      if let old, old[old.startIndex + column] == cell { continue }
      if cell.columns > 0 { draw(cell, row: row, column: column) }
    }
  }

  private func draw(_ cell: Cell, row: Int, column: Int) {
    if let ascii = cell.cluster.asciiValue {
      put([wchar_t(ascii)], cell.style, row: row, column: column)
      return
    }
    var column = column
    for glyph in glyphs(of: cell) {
      let scalars = glyph.scalars.map { wchar_t(truncatingIfNeeded: $0.value) }
      put(scalars, cell.style, row: row, column: column)
      column += glyph.columns
    }
  }

  /// What a cell is drawn by.
  func glyphs(of cell: Cell) -> [Glyph] {
    let encoding = showsSigns || !cell.cluster.isSign ? encoding : .ascii
    return Glyph.glyphs(of: cell, encoding: encoding, width: Self.width)
  }

  private func put(_ scalars: [wchar_t], _ style: Style, row: Int, column: Int) {
    let drawing = drawing(of: style)
    cncurses_put(
      window, Int32(row), Int32(column), scalars, scalars.count, drawing.attributes, drawing.pair)
  }

  private func place(_ cursor: Position?) {
    guard let cursor, size.contains(cursor) else {
      curs_set(0)
      return
    }
    curs_set(1)
    wmove(window, Int32(cursor.row), Int32(cursor.column))
  }

  /// How far ncurses advances for a scalar.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    Int(csystem_width(scalar.value))
  }
}
