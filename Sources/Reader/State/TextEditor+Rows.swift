import Screen
import Typesetting

// The lines of an editor as rows of a window. A line is broken at blanks, between characters that are
// written without any, and where a word has no room, within it. Only the lines near the window are ever
// looked at.

extension TextEditor {
  /// A part of a line that is shown in a row.
  struct Row: Hashable, Sendable {
    /// The line, from 0.
    let line: Int
    /// Its characters in this row; blanks at its end may reach beyond the window.
    let characters: Range<Int>

    /// The last place of the row: in the last one of a line of so many characters its end.
    func end(in count: Int) -> Int {
      characters.upperBound == count
        ? count : max(characters.lowerBound, characters.upperBound - 1)
    }
  }

  /// The rows of a line.
  ///
  ///     TextEditor("bees and ants").rows(ofLine: 0, in: Window(columns: 9, rows: 3))
  ///     // "bees and ", "ants"
  func rows(ofLine line: Int, in window: Window) -> [Row] {
    let text = lines[line]
    let room = max(1, window.columns - 1)
    var rows: [Row] = []
    var start = 0
    var columns = 0
    var opportunity: (place: Int, columns: Int)?
    for (index, character) in text.enumerated() {
      let width = Self.columns(of: character)
      if columns + width > room, character != " ", index > start {
        let (place, before) = opportunity ?? (index, columns)
        rows.append(Row(line: line, characters: start..<place))
        start = place
        columns -= before
        opportunity = nil
      }
      columns += width
      if character == " " || width == 2 { opportunity = (index + 1, columns) }
    }
    return rows + [Row(line: line, characters: start..<text.count)]
  }

  /// The row where a place is shown.
  func row(of place: Place, in window: Window) -> Row {
    let rows = rows(ofLine: place.line, in: window)
    return rows.last { $0.characters.lowerBound <= place.character } ?? rows[0]
  }

  /// The row some rows away, held between the first and the last one.
  func row(_ row: Row, movedBy step: Int, in window: Window) -> Row {
    var rows = rows(ofLine: row.line, in: window)
    var line = row.line
    var index = (rows.firstIndex { $0.characters == row.characters } ?? 0) + step
    while index < 0, line > 0 {
      line -= 1
      rows = self.rows(ofLine: line, in: window)
      index += rows.count
    }
    while index >= rows.count, line + 1 < lines.count {
      line += 1
      index -= rows.count
      rows = self.rows(ofLine: line, in: window)
    }
    return rows[max(0, min(index, rows.count - 1))]
  }

  /// The rows from one on, at most as many as the window has.
  func rows(from first: Row, in window: Window) -> [Row] {
    var shown: [Row] = []
    for line in first.line..<lines.count where shown.count < window.rows {
      let rows = rows(ofLine: line, in: window)
      let start = line == first.line ? first.characters.lowerBound : 0
      shown += rows.drop { $0.characters.lowerBound < start }
    }
    return Array(shown.prefix(window.rows))
  }

  /// The first row that a window shows after one that it has shown: as little is scrolled as the cursor
  /// needs.
  func firstRow(after former: Place, in window: Window) -> Row {
    let line = min(former.line, lines.count - 1)
    let top = row(of: Place(line: line, character: former.character), in: window)
    let here = row(of: cursor, in: window)
    if (here.line, here.characters.lowerBound) <= (top.line, top.characters.lowerBound) {
      return here
    }
    if rows(from: top, in: window).contains(here) { return top }
    return row(here, movedBy: 1 - max(1, window.rows), in: window)
  }

  // MARK: - Columns

  /// What a row says.
  func text(of row: Row) -> SafeText {
    SafeText(String(lines[row.line][row.characters]), as: .field)
  }

  /// Blanks before a row that is written from right to left.
  func indent(of row: Row, in window: Window) -> Int {
    let text = Array(String(lines[row.line]).utf8)
    guard Direction.isRightToLeft(text[...]) else { return 0 }
    return max(0, window.columns - 1 - self.text(of: row).columns)
  }

  /// The column of a place in its row.
  func column(of place: Place, in row: Row) -> Int {
    let start = row.characters.lowerBound
    return lines[row.line][start..<max(start, place.character)].reduce(0) { columns, character in
      columns + Self.columns(of: character)
    }
  }

  /// The place of a row that is nearest to a column.
  func place(atColumn wanted: Int, in row: Row) -> Place {
    var column = 0
    let end = row.end(in: lines[row.line].count)
    var character = row.characters.lowerBound
    while character < end {
      column += Self.columns(of: lines[row.line][character])
      if column > wanted { break }
      character += 1
    }
    return Place(line: row.line, character: character)
  }

  private static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    return SafeText(String(character), as: .field).columns
  }
}
