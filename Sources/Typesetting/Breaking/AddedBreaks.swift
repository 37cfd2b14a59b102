/// The places inside words where their author lets lines end, taken one after the other.
struct AddedBreaks {
  private let text: ArraySlice<UInt8>
  private var rest: ArraySlice<Int>

  /// Prepares to take those of `offsets`, which ascend, that lie inside a text; nil where none do.
  init?(_ offsets: [Int], in text: ArraySlice<UInt8>) {
    self.text = text
    let start = offsets.partition(after: text.startIndex)
    rest = offsets[start..<max(start, offsets.partition(after: text.endIndex - 1))]
    if rest.isEmpty { return nil }
  }

  /// The next place before an offset that parts no mark from its letter.
  mutating func next(before end: Int) -> Int? {
    while let offset = rest.first, offset < end {
      rest = rest.dropFirst()
      if !LineBreakClass(of: UTF8Scalar.read(text, at: offset).0).isMark { return offset }
    }
    if rest.first == end { rest = rest.dropFirst() }
    return nil
  }
}

extension [Int] {
  /// The index of the first number greater than one, where numbers ascend.
  fileprivate func partition(after number: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
