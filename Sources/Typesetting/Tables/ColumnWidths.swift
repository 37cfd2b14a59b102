import Markup

/// How wide the columns of a table are.
struct ColumnWidths {
  /// Columns between columns.
  static let gap = 2

  /// The longest word that a column must be wide enough for.
  private static let longestWord = 14
  /// How many cells are looked at; those after them are like them, or are broken to fit.
  private static let mostCells = 20_000

  /// The width of each column.
  private(set) var widths: [Int] = []
  /// Whether every cell looked at fits in one line.
  private(set) var isRoomy = true
  /// Whether the cells of a column are numbers, which stand at the right.
  private(set) var isNumeric: [Bool] = []

  private let counter: TextColumns
  private var natural: [Int]
  private var least: [Int]
  /// The longest word of each column.
  private var longest: [Int]

  /// The widths with which a table fits; nil when there is no room for its columns.
  init?(of grid: TableGrid, in typesetter: Typesetter, within width: Int) {
    counter = TextColumns(revealsHidden: typesetter.revealsHidden)
    natural = [Int](repeating: 0, count: grid.columnCount)
    least = natural
    longest = natural
    let gaps = Self.gap * (grid.columnCount - 1)
    guard grid.columnCount > 0, gaps + grid.columnCount <= width else { return nil }
    survey(grid, typesetter.document.text)
    widths = natural
    let room = width - gaps
    if natural.reduce(0, +) <= room { return }
    isRoomy = false
    guard least.reduce(0, +) <= room else { return nil }
    share(room)
  }

  /// The columns that a cell of a row covers together.
  func width(of cell: TableGrid.Cell) -> Int {
    let covered = widths[cell.column..<min(cell.column + cell.span, widths.count)]
    return covered.reduce(0, +) + Self.gap * (covered.count - 1)
  }

  private mutating func survey(_ grid: TableGrid, _ text: [UInt8]) {
    var seen = 0
    var counts = [Int](repeating: 0, count: grid.columnCount)
    isNumeric = [Bool](repeating: true, count: grid.columnCount)
    for row in grid.rows where seen < Self.mostCells {
      seen += row.count
      for cell in row where !cell.range.isEmpty {
        let (widest, word) = measure(text[cell.range])
        if cell.span > 1 {
          widen(cell, to: widest)
        } else {
          natural[cell.column] = max(natural[cell.column], widest)
          longest[cell.column] = max(longest[cell.column], word)
          least[cell.column] = max(least[cell.column], min(word, Self.longestWord))
        }
        if !cell.isHeader, cell.span == 1 {
          counts[cell.column] += 1
          isNumeric[cell.column] = isNumeric[cell.column] && Self.isNumber(text[cell.range])
        }
      }
    }
    for column in counts.indices where counts[column] == 0 { isNumeric[column] = false }
  }

  /// Lets a cell that covers several columns have its width in the last of them, up to a point.
  private mutating func widen(_ cell: TableGrid.Cell, to columns: Int) {
    let covered = cell.column..<min(cell.column + cell.span, natural.count)
    guard let last = covered.last else { return }
    let room = natural[covered].reduce(0, +) + Self.gap * (covered.count - 1)
    if columns > room, columns - room <= 40 { natural[last] += columns - room }
  }

  /// The columns of the longest line and of the longest word of a cell.
  private func measure(_ text: ArraySlice<UInt8>) -> (line: Int, word: Int) {
    var line = 0
    var word = 0
    for part in text.split(separator: 0x0A) {
      line = max(line, counter.count(part))
      for piece in part.split(separator: 0x20) { word = max(word, counter.count(piece)) }
    }
    return (line, word)
  }

  /// Whether a cell is a number, with its signs and units.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let signs = Array(" .,:-+%()$/".utf8)
    return text.contains { $0 >= 0x30 && $0 <= 0x39 }
      && text.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 >= 0x80 || signs.contains($0) }
      && text.count <= 24
  }

  /// Shares the room among the columns, first until no word need be broken, unless one takes half of
  /// the room, then until cells fit in a line.
  private mutating func share(_ room: Int) {
    widths = least
    widen(to: longest.map { min($0, room / 2) }, within: room)
    widen(to: natural, within: room)
  }

  /// Widens columns towards what they want: those that want little get it, the others an equal part.
  private mutating func widen(to wanted: [Int], within room: Int) {
    var left = room - widths.reduce(0, +)
    let wants = widths.indices.map { max(wanted[$0] - widths[$0], 0) }
    let byWant = wants.indices.sorted { (wants[$0], $0) < (wants[$1], $1) }
    for (position, column) in byWant.enumerated() {
      let given = min(wants[column], left / (byWant.count - position))
      widths[column] += given
      left -= given
    }
  }
}
