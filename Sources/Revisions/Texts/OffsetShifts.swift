/// Where the places of a text are, after something was put into it.
struct OffsetShifts {
  /// Which of what was put in at a place comes before it.
  enum Side {
    /// Nothing: the place is the end of something.
    case end
    /// What stands between leaves: the place is the beginning of something, or the end of what holds
    /// all that was put in inside its leaf.
    case leafStart
    /// What was put in inside the leaf: the place is the end of a part of it.
    case leafEnd
    /// Everything: the place is the beginning of something.
    case start
  }

  private struct Insertion {
    let place: Int
    let length: Int
    let isBetweenLeaves: Bool
    /// What was put in before it.
    let before: Int
  }

  private var insertions: [Insertion] = []
  private var total = 0

  /// Notes that so many bytes were put in at a place of the text as it was; places never go back.
  mutating func insert(_ length: Int, at place: Int, isBetweenLeaves: Bool = false) {
    insertions.append(
      Insertion(place: place, length: length, isBetweenLeaves: isBetweenLeaves, before: total))
    total += length
  }

  /// Where a place is now.
  func shifted(_ place: Int, _ side: Side) -> Int {
    var index = first(from: place)
    var shift = index < insertions.count ? insertions[index].before : total
    while side != .end, index < insertions.count, insertions[index].place == place {
      let isCounted =
        switch side {
        case .start: true
        case .leafStart: insertions[index].isBetweenLeaves
        case .leafEnd: !insertions[index].isBetweenLeaves
        case .end: false
        }
      if isCounted { shift += insertions[index].length }
      index += 1
    }
    return place + shift
  }

  /// Where a range is now; what was put in at its edges is outside.
  func shifted(_ range: Range<Int>) -> Range<Int> {
    let start = shifted(range.lowerBound, .start)
    return start..<max(start, shifted(range.upperBound, .end))
  }

  private func first(from place: Int) -> Int {
    var (low, high) = (0, insertions.count)
    while low < high {
      let middle = (low + high) / 2
      if insertions[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
