// What two sequences have in common.
//
// Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in the form that needs
// memory in proportion to the sequences only: the middle of the shortest way is looked for from both
// ends at once, and both halves are then looked at alone. Elements are numbers, so that words are
// compared once, when they are numbered.
//
// Two texts that have next to nothing in common would take time in proportion to their product. So a
// search that has gone far is cut off, and goes on from where it came farthest: the result is still
// right, but may be longer than the shortest. Rejected: patience diff, which finds nothing in texts
// whose every word stands twice; a table of all pairs, which a book has too many of.

/// Compares two sequences of numbers.
struct SequenceDiff {
  private let old: [Int32]
  private let new: [Int32]
  /// How far along the old sequence each diagonal was followed, from the beginning and from the end.
  private var forward: [Int]
  private var backward: [Int]
  /// Where diagonal 0 stands in both.
  private let origin: Int
  /// How many changes a search takes in before it is cut off.
  private let limit: Int
  private var runs: [CommonRun] = []

  /// The runs that both sequences have, in their order; none of them touch.
  ///
  ///     SequenceDiff.runs([1, 2, 3, 4], [1, 3, 4, 5])   // 1 at 0 and 0; 3, 4 at 2 and 1
  static func runs(_ old: [Int32], _ new: [Int32]) -> [CommonRun] {
    var diff = SequenceDiff(old, new)
    diff.compare()
    return diff.runs
  }

  private init(_ old: [Int32], _ new: [Int32]) {
    self.old = old
    self.new = new
    let count = old.count + new.count + 3
    origin = new.count + 1
    forward = [Int](repeating: -1, count: count)
    backward = forward
    limit = max(256, Int(Double(count).squareRoot()))
  }

  private mutating func compare() {
    // What is still to be compared, the next part last, instead of recursion.
    var rest = [Part(old: old.indices, new: new.indices)]
    while var part = rest.popLast() {
      let prefix = commonPrefix(of: part)
      add(CommonRun(old: part.old.lowerBound, new: part.new.lowerBound, count: prefix))
      part = part.from(prefix, prefix)
      let suffix = commonSuffix(of: part)
      let (x, y) = (part.old.count - suffix, part.new.count - suffix)
      if suffix > 0 { rest.append(part.from(x, y)) }
      part = part.to(x, y)
      guard !part.old.isEmpty, !part.new.isEmpty else { continue }
      let middle = middle(of: part)
      rest.append(part.from(middle.x, middle.y))
      rest.append(part.to(middle.x, middle.y))
    }
  }

  private mutating func add(_ run: CommonRun) {
    guard run.count > 0 else { return }
    if let last = runs.last, last.oldEnd == run.old, last.newEnd == run.new {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }

  private func commonPrefix(of part: Part) -> Int {
    let most = min(part.old.count, part.new.count)
    var count = 0
    while count < most, isSame(part, count, count) { count += 1 }
    return count
  }

  private func commonSuffix(of part: Part) -> Int {
    let most = min(part.old.count, part.new.count)
    var count = 0
    while count < most, isSame(part, part.old.count - 1 - count, part.new.count - 1 - count) {
      count += 1
    }
    return count
  }

  private func isSame(_ part: Part, _ x: Int, _ y: Int) -> Bool {
    old[part.old.lowerBound + x] == new[part.new.lowerBound + y]
  }
}

extension SequenceDiff {
  /// A part of both sequences.
  private struct Part {
    let old: Range<Int>
    let new: Range<Int>

    /// What is after so many elements of both.
    func from(_ x: Int, _ y: Int) -> Part {
      Part(
        old: old.lowerBound + x..<old.upperBound, new: new.lowerBound + y..<new.upperBound)
    }

    /// What is before so many elements of both.
    func to(_ x: Int, _ y: Int) -> Part {
      Part(
        old: old.lowerBound..<old.lowerBound + x, new: new.lowerBound..<new.lowerBound + y)
    }
  }

  /// A point through which a shortest way leads, or one that is cut off.
  ///
  /// Both ends of the part differ, so that the point is neither its beginning nor its end.
  private mutating func middle(of part: Part) -> (x: Int, y: Int) {
    let (width, height) = (part.old.count, part.new.count)
    let delta = width - height
    for diagonal in origin - height - 1...origin + width + 1 {
      forward[diagonal] = -1
      backward[diagonal] = -1
    }
    for changes in 0... {
      for k in Self.diagonals(changes, width, height) {
        guard let x = step(&forward, k, changes, part, isForward: true) else { continue }
        let other = backward[origin + delta - k]
        if delta & 1 == 1, abs(delta - k) < changes, other >= 0, x + other >= width {
          return (x, x - k)
        }
      }
      for k in Self.diagonals(changes, width, height) {
        guard let x = step(&backward, k, changes, part, isForward: false) else { continue }
        let other = forward[origin + delta - k]
        if delta & 1 == 0, abs(delta - k) <= changes, other >= 0, x + other >= width {
          return (width - x, height - (x - k))
        }
      }
      if changes >= limit { break }
    }
    return farthest(width, height)
  }

  /// The diagonals that so many changes reach.
  private static func diagonals(
    _ changes: Int, _ width: Int, _ height: Int
  ) -> StrideThrough<Int> {
    // Beyond the edges every second diagonal has nothing on it.
    let low = changes <= height ? -changes : -height + (changes - height) % 2
    let high = changes <= width ? changes : width - (changes - width) % 2
    return stride(from: low, through: high, by: 2)
  }

  /// Follows a diagonal by one more change; how far it came, or nil where it lies outside.
  private func step(
    _ ways: inout [Int], _ k: Int, _ changes: Int, _ part: Part, isForward: Bool
  ) -> Int? {
    let (width, height) = (part.old.count, part.new.count)
    let (added, removed) = (ways[origin + k + 1], ways[origin + k - 1])
    var x = changes == 0 ? 0 : max(added, removed < 0 ? -1 : removed + 1)
    guard x >= 0, x <= width, (0...height).contains(x - k) else {
      ways[origin + k] = -1
      return nil
    }
    while x < width, x - k < height,
      isForward
        ? isSame(part, x, x - k) : isSame(part, width - 1 - x, height - 1 - (x - k))
    {
      x += 1
    }
    ways[origin + k] = x
    return x
  }

  /// The point that was reached with the most elements behind it, from one end or the other.
  private func farthest(_ width: Int, _ height: Int) -> (x: Int, y: Int) {
    var best = (x: 0, y: 0, reached: 0)
    for k in -height...width {
      let (ahead, back) = (forward[origin + k], backward[origin + k])
      if ahead >= 0, 2 * ahead - k > best.reached { best = (ahead, ahead - k, 2 * ahead - k) }
      if back >= 0, 2 * back - k > best.reached {
        best = (width - back, height - (back - k), 2 * back - k)
      }
    }
    return (best.x, best.y)
  }
}
