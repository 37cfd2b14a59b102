import Screen

/// How a style is painted: its attributes and its colours, -1 for the terminal's own.
struct Paint: Hashable {
  var attributes: Style.Attributes = []
  var foreground: Int16 = -1
  var background: Int16 = -1

  /// No attributes, the terminal's own colours.
  static let none = Paint()
}

/// Writes what leads from one frame to another by a scroll, as bytes for the terminal.
///
/// It begins and ends without attributes. Each row is reached from the one before it: the cursor
/// stays in the last row of the region (the first, when scrolling down), which is where rows come
/// into sight.
struct RowWriter {
  /// What is to be sent.
  private(set) var bytes: [UInt8] = []

  private let strings: TerminalStrings
  private let paint: (Style) -> Paint
  private let glyphs: (Cell) -> [Glyph]
  private var current = Paint.none

  /// Unchanged cells between changed ones that are written rather than skipped.
  private static let longestGap = 8

  init(
    strings: TerminalStrings, paint: @escaping (Style) -> Paint,
    glyphs: @escaping (Cell) -> [Glyph]
  ) {
    self.strings = strings
    self.paint = paint
    self.glyphs = glyphs
  }

  /// Scrolls, writes the rows that come into sight, and then all else that differs.
  mutating func scroll(_ scroll: FrameScroll, from old: Frame, to new: Frame) {
    begin(.plain)
    bytes += strings.region(scroll.region)
    let isUp = scroll.lines > 0
    let row = isUp ? scroll.region.upperBound - 1 : scroll.region.lowerBound
    let revealed = isUp ? Array(scroll.revealed) : scroll.revealed.reversed()
    var column = new[row: revealed[0]].indentation ?? 0
    bytes += strings.move(to: Position(row: row, column: column))
    for row in revealed {
      bytes += isUp ? strings.index : strings.reverseIndex
      guard let start = new[row: row].indentation else { continue }
      if start != column { bytes += strings.move(toColumn: start) }
      column = reveal(new[row: row], from: start)
    }
    bytes += strings.region(0..<new.size.rows)
    for row in 0..<new.size.rows where !scroll.revealed.contains(row) {
      let source = scroll.region.contains(row) ? row + scroll.lines : row
      change(old[row: source], to: new[row: row], row: row)
    }
  }

  /// Ends attributes, and goes to a place.
  mutating func finish(at place: Position) {
    if current != .none { bytes += strings.plain }
    current = .none
    bytes += strings.move(to: place)
  }

  /// Writes a row over blanks, from where its text begins; the column that the cursor is in then, or
  /// the row's length where that is not known.
  private mutating func reveal(_ cells: ArraySlice<Cell>, from start: Int) -> Int {
    let end = cells.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? cells.startIndex
    write(cells[(cells.startIndex + start)..<end])
    begin(.plain)
    return end - cells.startIndex
  }

  /// Writes the stretches of a row that differ.
  private mutating func change(_ old: ArraySlice<Cell>, to new: ArraySlice<Cell>, row: Int) {
    if old == new { return }
    let shift = old.startIndex - new.startIndex
    var column = new.startIndex
    while let first = new[column...].indices.first(where: { new[$0] != old[$0 + shift] }) {
      var end = first + 1
      var next = end
      while next < new.endIndex, next - end < Self.longestGap {
        next += 1
        if new[next - 1] != old[next - 1 + shift] { end = next }
      }
      let start = new[first].columns == 0 ? first - 1 : first
      bytes += strings.move(to: Position(row: row, column: start - new.startIndex))
      write(new[start..<end])
      begin(.plain)
      column = end
    }
  }

  private mutating func write(_ cells: ArraySlice<Cell>) {
    for cell in cells where cell.columns > 0 {
      begin(cell.style)
      if let ascii = cell.cluster.asciiValue {
        bytes.append(ascii)
        continue
      }
      for glyph in glyphs(cell) {
        bytes += String(String.UnicodeScalarView(glyph.scalars)).utf8
      }
    }
  }

  private mutating func begin(_ style: Style) {
    let wanted = paint(style)
    guard wanted != current else { return }
    if current != .none { bytes += strings.plain }
    bytes += strings.begin(wanted)
    current = wanted
  }
}

extension ArraySlice<Cell> {
  /// The column in which a row's text begins; nil where it has none.
  fileprivate var indentation: Int? {
    firstIndex { !$0.isBlank }.map { $0 - startIndex }
  }
}
