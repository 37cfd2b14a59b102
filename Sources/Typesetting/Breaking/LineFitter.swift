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

  private let words: UnsafeBufferPointer<Word>
  private let firstMeasure: Int
  private let measure: Int
  /// How many words a line has at most: more are none that one sees.
  private var longestLine: Int { measure * 2 + 256 }

  /// For each word the columns before it, had all words one line; and the columns up to its end.
  private let starts: UnsafeMutableBufferPointer<Int>
  private let ends: UnsafeMutableBufferPointer<Int>
  /// For each word the least cost of the lines before it, and where the last of these begins.
  private let costs: UnsafeMutableBufferPointer<Int>
  private let origins: UnsafeMutableBufferPointer<Int>

  /// The lines that words make, as ranges of their indices.
  ///
  /// - Parameter firstMeasure: The columns of the first line; `measure` is that of the others. Each
  ///   word must fit in a line of `measure`; one that does not fit in the first line stands there
  ///   alone only if it is the first.
  static func lines(
    of words: ArraySlice<Word>, firstMeasure: Int, measure: Int
  ) -> [Range<Int>] {
    let count = words.count
    if columns(of: words) <= firstMeasure { return count == 0 ? [] : [words.indices] }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 4 * (count + 1)) { memory in
      memory.initialize(repeating: .max / 2)
      func part(_ number: Int) -> UnsafeMutableBufferPointer<Int> {
        .init(rebasing: memory[number * (count + 1)..<(number + 1) * (count + 1)])
      }
      return words.withUnsafeBufferPointer {
        let fitter = LineFitter(
          words: $0, firstMeasure: firstMeasure, measure: measure, starts: part(0), ends: part(1),
          costs: part(2), origins: part(3))
        return fitter.lines(from: words.startIndex)
      }
    }
  }

  /// The columns of words on one line.
  private static func columns(of words: ArraySlice<Word>) -> Int {
    words.reduce(0) { $0 + $1.columns + $1.space } - (words.last?.space ?? 0)
  }

  private func lines(from first: Int) -> [Range<Int>] {
    var column = 0
    starts[0] = 0
    for index in words.indices {
      ends[index] = column + words[index].columns
      column = ends[index] + words[index].space
      starts[index + 1] = column
    }
    costs[0] = 0
    fit()
    var lines: [Range<Int>] = []
    var end = words.count
    while end > 0 {
      lines.append(first + origins[end]..<first + end)
      end = origins[end]
    }
    return lines.reversed()
  }

  /// Finds for the end of each word the best of the lines that end there.
  private func fit() {
    var first = 0
    var last = -1
    var next = shortest(from: 0, before: 1)
    for end in 1...words.count {
      while last + 1 < end, next <= end {
        last += 1
        next = shortest(from: last + 1, before: next)
      }
      while first < end - 1, isTooLong(first, end) { first += 1 }
      guard first <= last else { continue }
      if isSimple(end, from: first) {
        chooseSimply(end, from: first, to: last)
      } else {
        choose(end, from: first, to: last)
      }
    }
  }

  /// The end of the shortest line from a word that is tried: another word would fill it by half.
  private func shortest(from start: Int, before: Int) -> Int {
    guard start < words.count else { return .max }
    let half = (start == 0 ? firstMeasure : measure) / 2
    let longest = start + longestLine
    var end = start <= 1 ? start + 1 : max(before, start + 1)
    while end < words.count, end <= longest, ends[end] - starts[start] <= half { end += 1 }
    return end
  }

  private func isTooLong(_ start: Int, _ end: Int) -> Bool {
    ends[end - 1] - starts[start] > (start == 0 ? firstMeasure : measure)
      || end - start > longestLine + 1
  }

  /// Whether lines that end there cost only what they fall short.
  private func isSimple(_ end: Int, from first: Int) -> Bool {
    words[end - 1].ending == .free && end < words.count
      && (first > 0 || firstMeasure == measure) && ends[end - 1] - starts[first] <= measure
  }

  /// The same as `choose`, without a branch for each line.
  private func chooseSimply(_ end: Int, from first: Int, to last: Int) {
    let room = measure - ends[end - 1]
    var best = Int.max / 2
    var origin = first
    for start in first...last {
      let slack = room + starts[start]
      let cost = costs[start] + slack * slack
      origin = cost < best ? start : origin
      best = min(cost, best)
    }
    costs[end] = best
    origins[end] = origin
  }

  private func choose(_ end: Int, from first: Int, to last: Int) {
    for start in first...last {
      let columns = ends[end - 1] - starts[start]
      let measure = start == 0 ? firstMeasure : self.measure
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
