/// Chooses where the lines of a paragraph end, so that its right edge is calm.
///
/// After Knuth and Plass, "Breaking Paragraphs into Lines" (1981), for ragged text: of all ways to
/// break, that with the least sum of the squares of what lines fall short of the measure, the last
/// line apart, which should only not be a single short word. Breaking greedily was rejected: it
/// leaves a short line wherever a long word follows.
/// For the end of each word those lines are tried that fit, and that another word would fill by half:
/// a window of words, which only moves on, so that time is linear in the words.
struct LineFitter {
  /// What ending a line in a hyphen costs, as the square of columns.
  private static let hyphenCost = 25
  /// More than any way to break costs.
  private static let beyond = Int.max / 2

  private let words: UnsafeBufferPointer<Word>
  private let firstMeasure: Int
  private let measure: Int

  /// For each word the columns before it, had all words one line.
  private let starts: UnsafeMutablePointer<Int>
  /// For each number of words the least cost of the lines that they make, and the word that begins
  /// the last of these.
  private let costs: UnsafeMutablePointer<Int>
  private let origins: UnsafeMutablePointer<Int>

  /// The lines that words make, as ranges of their indices.
  ///
  /// - Parameter firstMeasure: The columns of the first line; `measure` is that of the others. Each word must fit in a line of `measure`; one that does not fit in the first line
  ///   stands there alone only if it is the first.
  static func lines(
    of words: ArraySlice<Word>, firstMeasure: Int, measure: Int
  ) -> [Range<Int>] {
    guard let last = words.last else { return [] }
    let capacity = words.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * capacity) { memory in
      guard let memory = memory.baseAddress else { return [] }
      return words.withUnsafeBufferPointer {
        let fitter = LineFitter(
          words: $0, firstMeasure: firstMeasure, measure: measure, starts: memory,
          costs: memory + capacity, origins: memory + 2 * capacity)
        if fitter.place() - last.space <= firstMeasure { return [words.indices] }
        fitter.fit()
        return fitter.lines(from: words.startIndex)
      }
    }
  }

  /// Puts all words on one line, and tells its columns.
  private func place() -> Int {
    var column = 0
    for index in words.indices {
      starts[index] = column
      column &+= words[index].columns &+ words[index].space
    }
    starts[words.count] = column
    return column
  }

  private func lines(from first: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var end = words.count
    while end > 0 {
      lines.append(first + origins[end]..<first + end)
      end = origins[end]
    }
    return lines.reversed()
  }
}

// MARK: - Choosing

extension LineFitter {
  /// Finds for the end of each word the best of the lines that end there.
  private func fit() {
    costs[0] = 0
    let half = measure / 2
    // More words than this have no columns.
    let most = measure * 2 + 256
    var first = 0
    var last = -1
    for end in 1...words.count {
      let word = words[end &- 1]
      let column = starts[end] &- word.space
      // The shortest line that is tried: with another word it is more than half full.
      let limit = end < words.count ? column &+ word.space &+ words[end].columns &- half : .max
      while last &+ 1 < end, starts[last &+ 1] < limit || last &+ 1 &+ most < end { last &+= 1 }
      // The longest line that fits.
      while first < end &- 1, isTooLong(first, column) || end &- first > most &+ 1 { first &+= 1 }
      let fits = word.ending == .free && end < words.count && column &- starts[first] <= measure
      if fits, first > 0 || firstMeasure == measure {
        choose(end, at: column, from: first, to: last)
      } else {
        chooseSpecially(end, at: column, from: first, to: last)
      }
    }
  }

  @inline(__always)
  private func isTooLong(_ start: Int, _ column: Int) -> Bool {
    column &- starts[start] > (start == 0 ? firstMeasure : measure)
  }

  /// Chooses among lines that cost only what they fall short; without a branch for each of them.
  @inline(__always)
  private func choose(_ end: Int, at column: Int, from first: Int, to last: Int) {
    let room = measure &- column
    var best = Self.beyond
    var origin = first
    var start = first
    while start <= last {
      let slack = room &+ starts[start]
      let cost = costs[start] &+ slack &* slack
      origin = cost < best ? start : origin
      best = cost < best ? cost : best
      start &+= 1
    }
    costs[end] = best
    origins[end] = origin
  }

  private func chooseSpecially(_ end: Int, at column: Int, from first: Int, to last: Int) {
    costs[end] = Self.beyond
    origins[end] = first
    guard first <= last else { return }
    for start in first...last {
      let columns = column - starts[start]
      let measure = start == 0 ? firstMeasure : self.measure
      if columns > measure, start + 1 < end { continue }
      let cost = costs[start] + cost(of: start..<end, columns: columns, measure: measure)
      if cost < costs[end] {
        costs[end] = cost
        origins[end] = start
      }
    }
  }

  private func cost(of line: Range<Int>, columns: Int, measure: Int) -> Int {
    let ending = words[line.upperBound - 1].ending
    if line.upperBound == words.count {
      return isShortWord(line, columns, measure) ? measure * measure * 4 : 0
    }
    let slack = measure - columns - (ending == .hyphen ? 1 : 0)
    if slack < 0 { return measure * measure * 16 + slack * slack }
    switch ending {
    case .hyphen: return slack * slack + Self.hyphenCost
    case .poor: return slack * slack + measure * measure / 4
    default: return slack * slack
    }
  }

  /// Whether a last line is a single word, its parts taken together, of at most a fifth of the
  /// measure. Nearly everything is better.
  private func isShortWord(_ line: Range<Int>, _ columns: Int, _ measure: Int) -> Bool {
    guard line.lowerBound > 0, columns * 5 <= measure else { return false }
    let visible = line.filter { words[$0].columns > 0 }
    return visible.dropLast().allSatisfy { words[$0].space == 0 }
  }
}
