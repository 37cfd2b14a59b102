/// The marks of printed pages in plain text.
///
/// They are such as `[Pg 17]` anywhere, and `[17]` or `{17}` on lines of their own, where these count
/// up one by one, three at least, and no such number stands in another line, as marks of notes would.
struct TextPages {
  /// A part of a line: words, or the mark of a page with its number.
  enum Piece {
    case words(Range<Int>)
    case page(String)
  }

  private let source: [UInt8]
  private let hasBareMarks: Bool
  private let hasLoneNumbers: Bool

  /// Looks through a text for what can only be pages.
  init(of source: [UInt8]) {
    self.source = source
    guard source.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) else {
      (hasBareMarks, hasLoneNumbers) = (false, false)
      return
    }
    var labels: [String] = []
    var alone: [Int] = []
    var isElsewhere = false
    for line in TextLines(of: source) {
      let words = ASCII.trimmed(source[line])
      if let number = Self.loneNumber(words) {
        alone.append(number)
      } else {
        var rest = words
        while let mark = BarePageMark.first(in: rest) {
          labels.append(mark.label)
          rest = rest[mark.range.upperBound...]
        }
        isElsewhere = isElsewhere || Self.hasNumber(words)
      }
    }
    hasBareMarks = BarePageMark.areCertain(labels)
    let isCounting = zip(alone, alone.dropFirst()).allSatisfy { $1 == $0 + 1 }
    hasLoneNumbers = alone.count >= 3 && isCounting && !isElsewhere
  }

  /// Whether a line is nothing but marks.
  func isMark(_ line: Range<Int>) -> Bool {
    pieces(of: line).allSatisfy { piece in
      if case .words(let range) = piece { source[range].allSatisfy(ASCII.isSpace) } else { true }
    }
  }

  /// The words and marks of a line, in their order.
  func pieces(of line: Range<Int>) -> [Piece] {
    if hasLoneNumbers, let number = Self.loneNumber(source[line]) { return [.page("\(number)")] }
    guard hasBareMarks else { return [.words(line)] }
    var pieces: [Piece] = []
    var rest = line
    while let mark = BarePageMark.first(in: source[rest]) {
      pieces += [.words(rest.lowerBound..<mark.range.lowerBound), .page(mark.label)]
      rest = mark.range.upperBound..<line.upperBound
    }
    return pieces + [.words(rest)]
  }

  /// The number of a line that is `[17]` or `{17}`.
  private static func loneNumber(_ line: ArraySlice<UInt8>) -> Int? {
    guard (3...6).contains(line.count), let first = line.first, let last = line.last,
      first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
        || first == UInt8(ascii: "{") && last == UInt8(ascii: "}"),
      line.dropFirst().dropLast().allSatisfy(ASCII.isDigit)
    else { return nil }
    return Int(String(decoding: line.dropFirst().dropLast(), as: UTF8.self))
  }

  /// Whether a number in brackets stands among other words.
  private static func hasNumber(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { index in
      guard line[index] == UInt8(ascii: "[") || line[index] == UInt8(ascii: "{"),
        let end = line[index...].prefix(6).firstIndex(where: { $0 == 0x5D || $0 == 0x7D })
      else { return false }
      return loneNumber(line[index...end]) != nil
    }
  }
}
