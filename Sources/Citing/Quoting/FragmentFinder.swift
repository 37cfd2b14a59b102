/// Which words of a text a fragment names.
struct FragmentPattern {
  let prefix: Range<Int>?
  let start: Range<Int>
  let end: Range<Int>?
  let suffix: Range<Int>?

  /// A pattern with so many words before and after, or as many as stand together there.
  init(
    _ start: Range<Int>, _ end: Range<Int>?, _ before: Int, _ after: Int, in text: FragmentWords
  ) {
    self.start = start
    self.end = end
    let last = (end ?? start).upperBound
    var low = start.lowerBound
    while low > 0, start.lowerBound - low < before, text.words[low - 1].isWhole,
      low == start.lowerBound
        ? text.words[low].followsDirectly || text.isBlockStart(low)
        : text.words[low].followsDirectly && text.words[low].block == text.words[low - 1].block
    { low -= 1 }
    var high = last
    while high < text.words.count, high - last < after, text.words[high].isWhole,
      high == last
        ? text.words[high].followsDirectly || text.isBlockStart(high)
        : text.words[high].followsDirectly && text.words[high].block == text.words[high - 1].block
    { high += 1 }
    prefix = low < start.lowerBound ? low..<start.lowerBound : nil
    suffix = high > last ? last..<high : nil
  }
}

/// Finds what a text fragment leads to, as browsers do: the first place that fits.
struct FragmentFinder {
  private let text: FragmentWords
  private let places: [String: [Int]]

  init(_ text: FragmentWords) {
    self.text = text
    places = Dictionary(grouping: text.words.indices) { text.words[$0].folded }
  }

  /// The words that a pattern of this text leads to.
  func first(_ pattern: FragmentPattern) -> Range<Int>? {
    func words(_ range: Range<Int>?) -> [String] {
      range.map { text.words[$0].map(\.folded) } ?? []
    }
    return first(
      prefix: words(pattern.prefix), start: words(pattern.start), end: words(pattern.end),
      suffix: words(pattern.suffix))
  }

  /// The words that a fragment leads to, by its words as they are compared; nil where it leads nowhere.
  func first(
    prefix: [String], start: [String], end: [String], suffix: [String]
  ) -> Range<Int>? {
    let ends = end.isEmpty ? [] : starts(of: end)
    var steps = 0
    for place in starts(of: start) {
      if !prefix.isEmpty, !stands(prefix, at: place - prefix.count) { continue }
      let after = place + start.count
      if end.isEmpty {
        if suffix.isEmpty || stands(suffix, at: after) { return place..<after }
        continue
      }
      for last in ends[ends.partitioned({ $0 >= after })...] {
        let upper = last + end.count
        if suffix.isEmpty || stands(suffix, at: upper) { return place..<upper }
        steps += 1
        if steps > Self.mostSteps { return nil }
      }
    }
    return nil
  }

  /// How many ends are compared before it is given up, in texts that repeat themselves.
  private static let mostSteps = 100_000

  private func starts(of words: [String]) -> [Int] {
    guard let first = words.first else { return [] }
    return (places[first] ?? []).filter { stands(words, at: $0) && isInBlock($0, words.count) }
  }

  private func stands(_ words: [String], at place: Int) -> Bool {
    guard place >= 0, place + words.count <= text.words.count else { return false }
    return words.indices.allSatisfy { text.words[place + $0].folded == words[$0] }
  }

  private func isInBlock(_ place: Int, _ count: Int) -> Bool {
    text.words[place].block == text.words[place + count - 1].block
  }
}

extension FragmentWords {
  /// Whether a word is the first of its block.
  func isBlockStart(_ index: Int) -> Bool {
    index == 0 || words[index].block != words[index - 1].block
  }
}

extension [Int] {
  /// The index of the first element for which a condition holds, which holds for all after it.
  fileprivate func partitioned(_ isAfter: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
