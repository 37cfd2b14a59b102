import CNcurses
import Screen

/// A frame that differs from the one before by a scroll is written here, past ncurses, which would
/// send every row of a page: the rows scroll, those that come into sight are written as they do, then
/// whatever else differs. Afterwards ncurses is told that the terminal shows its window. A page of
/// text so costs little more than its text, and a line little more than a line.
extension CursesTerminal {
  /// Shows `frame`, which the window must hold already, by a scroll of `old`, which the terminal must
  /// show; false where that would save nothing, or the terminal cannot.
  func scroll(from old: Frame, to frame: Frame) -> Bool {
    guard let strings, strings.erasesInColor || paint(of: .plain) == .none,
      frame.size.rows == getmaxy(window), frame.size.columns == getmaxx(window),
      let scroll = FrameScroll(from: old, to: frame, after: lastScroll)
    else { return false }
    lastScroll = scroll
    var writer = RowWriter(
      strings: strings, paint: { self.paint(of: $0) }, glyphs: { self.glyphs(of: $0) })
    writer.scroll(scroll, from: old, to: frame)
    var row: Int32 = 0
    var column: Int32 = 0
    cncurses_cursor(&row, &column)
    writer.finish(at: Position(row: Int(row), column: Int(column)))
    write(writer.bytes)
    cncurses_accept(window)
    return true
  }
}
