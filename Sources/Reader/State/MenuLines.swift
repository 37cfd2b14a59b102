import Screen

/// The lines of a list over an article, of which those on the screen are asked for.
protocol MenuLines: Sendable {
  /// How many lines there are.
  var count: Int { get }

  /// The line at an index.
  subscript(index: Int) -> MenuLayer.Line { get }

  /// The words by which the line at an index is found: those that it shows, where no others are given.
  func words(_ index: Int) -> String

  /// Whether the line at an index can be chosen: headings cannot.
  func isChoice(_ index: Int) -> Bool

  /// The line where one is, by its index; nil where none is.
  var current: Int? { get }
}

extension MenuLines {
  func words(_ index: Int) -> String {
    let line = self[index]
    return "\(line.text.string) \(line.detail.string)"
  }
}

extension [MenuLayer.Line]: MenuLines {
  func isChoice(_ index: Int) -> Bool { self[index].target != nil }

  var current: Int? { firstIndex { $0.isCurrent } }
}

/// Finds the lines of a list by their words, wherever those stand, in either case, with or without
/// accents.
struct LineFinder: Sendable {
  private let folded: FoldedText
  /// Where the lines end in the folded text.
  private var ends: [Int] = []

  /// A sign that no line has.
  private static let end: UInt8 = 1

  init(_ lines: any MenuLines) {
    var text: [UInt8] = []
    for index in 0..<lines.count {
      text += lines.words(index).utf8.lazy.map { $0 == Self.end ? 0x20 : $0 }
      text.append(Self.end)
    }
    folded = FoldedText(text, keepsCase: false)
    ends = folded.places(of: [Self.end])
  }

  /// The lines that have all words, by their indices, ascending.
  func lines(with words: [Substring]) -> [Int] {
    words.reduce(Array(ends.indices)) { lines, word in
      let wanted = FoldedText(word.utf8, keepsCase: false).bytes
      // Nothing but accents is nowhere missing.
      guard !wanted.isEmpty else { return lines }
      let places = folded.places(of: wanted)
      let found = Set(places.map { place in ends.partitioningIndex { $0 >= place } })
      return lines.filter(found.contains)
    }
  }
}
