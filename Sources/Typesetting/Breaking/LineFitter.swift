/// Chooses where the lines of a paragraph end, so that its right edge is calm.
///
/// After Knuth and Plass, "Breaking Paragraphs into Lines" (1981), for ragged text: of all ways to
/// break, that with the least sum of the squares of what lines fall short of the measure, the last
/// line apart, which should only not be a single short word. Breaking greedily was rejected: it
/// leaves a short line wherever a long word follows.
/// A word is tried only against the lines that it fits in, so that time is linear in the words;
/// lines that another word would not even fill by half are not tried.
struct LineFitter {
  /// What ending a line in a hyphen costs, as the square of columns.
  private static let hyphenCost = 25

  private let words: ArraySlice<Word>
  private let firstMeasure: Int
  private let measure: Int

  /// For each word the columns before it, had all words one line; and those of all of them.
  private let positions: [Int]

  private init(words: ArraySlice<Word>, firstMeasure: Int, measure: Int) {
    self.words = words
    self.firstMeasure = firstMeasure
    self.measure = measure
    var positions = [0]
    positions.reserveCapacity(words.count + 1)
    var column = 0
    for word in words {
      column += word.columns + word.space
      positions.append(column)
    }
    self.positions = positions
  }

  /// The lines that words make, as ranges of their indices.
  ///
  /// - Parameter firstMeasure: The columns of the first line; `measure` is that of the others. Each
  ///   word must fit in a line of `measure`; one that does not fit in the first line stands there
  ///   alone only if it is the first.
  static func lines(
    of words: ArraySlice<Word>, firstMeasure: Int, measure: Int
  ) -> [Range<Int>] {
    let fitter = LineFitter(words: words, firstMeasure: firstMeasure, measure: measure)
    return fitter.lines()
  }

  private func lines() -> [Range<Int>] {
    var starts = [Int](repeating: 0, count: words.count + 1)
    var costs = [Int](repeating: .max / 2, count: words.count + 1)
    costs[0] = 0
    var first = 1
    for start in 0..<words.count { relax(from: start, &first, &costs, &starts) }
    var lines: [Range<Int>] = []
    var end = words.count
    while end > 0 {
      lines.append(words.startIndex + starts[end]..<words.startIndex + end)
      end = starts[end]
    }
    return lines.reversed()
  }

  /// Tries every line that begins at a word; `first` is the end of the shortest that was tried from
  /// the word before, and no line from this word need be shorter.
  private func relax(
    from start: Int, _ first: inout Int, _ costs: inout [Int], _ starts: inout [Int]
  ) {
    let measure = start == 0 ? firstMeasure : self.measure
    let longest = start + measure * 2 + 256
    first = start <= 1 ? start + 1 : max(first, start + 1)
    while first < words.count, first <= longest, columns(start, first + 1) <= measure / 2 {
      first += 1
    }
    for end in first...words.count {
      let columns = columns(start, end)
      if columns > measure, end > start + 1 { return }
      let cost = costs[start] + cost(of: start..<end, columns: columns, measure: measure)
      if cost < costs[end] {
        costs[end] = cost
        starts[end] = start
      }
      if end > longest { return }
    }
  }

  /// The columns of the line from one word to before another, without the space at its end.
  private func columns(_ start: Int, _ end: Int) -> Int {
    positions[end] - positions[start] - words[words.startIndex + end - 1].space
  }

  private func cost(of line: Range<Int>, columns: Int, measure: Int) -> Int {
    let last = words[words.startIndex + line.upperBound - 1]
    let isLast = line.upperBound == words.count
    if isLast { return isShortWord(line, columns, measure) ? measure * measure * 4 : 0 }
    let slack = measure - columns - (last.ending == .hyphen ? 1 : 0)
    if slack < 0 { return measure * measure * 16 + slack * slack }
    switch last.ending {
    case .hyphen: return slack * slack + Self.hyphenCost
    case .poor: return slack * slack + measure * measure / 4
    default: return slack * slack
    }
  }

  /// Whether a last line is a single word, its parts taken together, of at most a fifth of the
  /// measure. Nearly everything is better.
  private func isShortWord(_ line: Range<Int>, _ columns: Int, _ measure: Int) -> Bool {
    guard line.lowerBound > 0, columns * 5 <= measure else { return false }
    let visible = line.filter { words[words.startIndex + $0].columns > 0 }
    return visible.dropLast().allSatisfy { words[words.startIndex + $0].space == 0 }
  }
}
