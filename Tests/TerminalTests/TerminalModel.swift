import Screen

@testable import Screen
@testable import Terminal

/// A terminal as far as `RowWriter` writes to one: it scrolls in a region, moves its cursor, and
/// paints characters. What it does not know it notes as a fault.
struct TerminalModel {
  /// What a cell shows: its text, empty in the right half of a wide one, and how it is painted.
  struct Shown: Equatable {
    var text = " "
    var paint: Paint
  }

  private(set) var cells: [[Shown]]
  private(set) var cursor = Position(row: 0, column: 0)
  private(set) var paint = Paint.none
  private(set) var faults: [String] = []
  private var region: Range<Int>

  init(showing frame: Frame, paint: (Style) -> Paint) {
    region = 0..<frame.size.rows
    cells = (0..<frame.size.rows).map { row in
      frame[row: row].map {
        Shown(text: $0.columns == 0 ? "" : String($0.cluster), paint: paint($0.style))
      }
    }
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let character = rest.popFirst() {
      switch character {
      case "\n": lineFeed()
      case "\u{1B}" where rest.first == "M":
        rest.removeFirst()
        reverseLineFeed()
      case "\u{1B}" where rest.first == "[":
        rest.removeFirst()
        let numbers = rest.prefix { $0.isNumber || $0 == ";" }
        rest = rest.dropFirst(numbers.count)
        control(
          rest.popFirst() ?? " ",
          numbers.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 })
      default: put(character)
      }
    }
  }

  private mutating func lineFeed() {
    guard cursor.row == region.upperBound - 1 else {
      faults.append("a line feed outside the last row of the region")
      return
    }
    cells.remove(at: region.lowerBound)
    cells.insert(blankRow, at: cursor.row)
  }

  private mutating func reverseLineFeed() {
    guard cursor.row == region.lowerBound else {
      faults.append("a reverse line feed outside the first row of the region")
      return
    }
    cells.remove(at: region.upperBound - 1)
    cells.insert(blankRow, at: cursor.row)
  }

  /// A row that comes into sight: it has the colour that is set.
  private var blankRow: [Shown] {
    let blank = Shown(paint: Paint(foreground: paint.foreground, background: paint.background))
    return Array(repeating: blank, count: cells[0].count)
  }

  private mutating func control(_ name: Character, _ numbers: [Int]) {
    switch name {
    case "r": region = (numbers[0] - 1)..<numbers[1]
    case "H": cursor = Position(row: numbers[0] - 1, column: numbers[1] - 1)
    case "G": cursor = Position(row: cursor.row, column: numbers[0] - 1)
    case "m": setPaint(numbers)
    default: faults.append("an unknown sequence, \(numbers)\(name)")
    }
  }

  private mutating func setPaint(_ numbers: [Int]) {
    switch numbers {
    case [0], []: paint = .none
    case [1]: paint.attributes.insert(.bold)
    case [2]: paint.attributes.insert(.dim)
    case [3]: paint.attributes.insert(.italic)
    case [4]: paint.attributes.insert(.underline)
    case [7]: paint.attributes.insert(.reverse)
    case _ where (30...37).contains(numbers[0]): paint.foreground = Int16(numbers[0] - 30)
    case _ where (40...47).contains(numbers[0]): paint.background = Int16(numbers[0] - 40)
    case _ where (90...97).contains(numbers[0]): paint.foreground = Int16(numbers[0] - 82)
    case _ where numbers.starts(with: [38, 5]): paint.foreground = Int16(numbers[2])
    case _ where numbers.starts(with: [48, 5]): paint.background = Int16(numbers[2])
    default: faults.append("an unknown attribute, \(numbers)")
    }
  }

  private mutating func put(_ character: Character) {
    let width = columns(of: String(character))
    guard cursor.column + width <= cells[0].count else {
      faults.append("\(character) beyond the last column")
      return
    }
    cells[cursor.row][cursor.column] = Shown(text: String(character), paint: paint)
    if width == 2 { cells[cursor.row][cursor.column + 1] = Shown(text: "", paint: paint) }
    cursor = Position(row: cursor.row, column: cursor.column + width)
  }
}
