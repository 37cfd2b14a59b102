import Screen

/// Sets verse: its lines are kept, with their indents, and what is too long for the width goes on
/// four columns further in.
struct VerseSetting {
  /// How far a line goes on to the right of its beginning.
  private static let turnover = 4

  let setter: TextSetter
  /// Whether the verse is written from right to left.
  let isRightToLeft: Bool

  /// The lines of a poem.
  func lines(of range: Range<Int>, width: Int, limit: Int) -> [Line] {
    var lines: [Line] = []
    for verse in SourceLines(of: range, in: setter.document.text) {
      if lines.count >= limit { break }
      lines += set(verse, width: width)
    }
    return lines
  }

  private func set(_ verse: Range<Int>, width: Int) -> [Line] {
    let text = setter.document.text
    let start = text[verse].firstIndex { $0 != 0x20 } ?? verse.upperBound
    let indent = min(start - verse.lowerBound, width / 3)
    let inside = width - indent
    let whole = setter.lines(of: start..<verse.upperBound, width: inside)
    guard whole.count > 1, inside > Self.turnover * 3 else {
      return whole.isEmpty ? [empty(verse)] : whole.map { indented($0, by: indent) }
    }
    let turned = setter.turnedLines(
      of: start..<verse.upperBound, first: inside, rest: inside - Self.turnover)
    return turned.enumerated().map { number, line in
      indented(line, by: number == 0 ? indent : indent + Self.turnover)
    }
  }

  private func indented(_ line: Line, by columns: Int) -> Line {
    guard columns > 0, line.columns > 0 else { return line }
    let offset = isRightToLeft ? line.range.upperBound : line.range.lowerBound
    let blanks = Span(added: .blanks(columns), at: offset)
    return Line(
      spans: isRightToLeft ? line.spans + [blanks] : [blanks] + line.spans, range: line.range,
      columns: line.columns + columns)
  }

  private func empty(_ verse: Range<Int>) -> Line {
    Line(spans: [], range: verse.lowerBound..<verse.lowerBound, columns: 0)
  }
}

/// The lines of a stretch of text, without their line feeds.
struct SourceLines: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private let end: Int
  private var start: Int?

  /// The lines of a stretch of text, one at least.
  init(of range: Range<Int>, in text: [UInt8]) {
    self.text = text
    start = range.lowerBound
    end = range.upperBound
  }

  /// The next line.
  mutating func next() -> Range<Int>? {
    guard let from = start else { return nil }
    let stop = text[from..<end].firstIndex(of: 0x0A)
    start = stop.map { $0 + 1 }
    return from..<(stop ?? end)
  }
}
