/// How many typing errors part two words: letters that are missing, too many, wrong, or changed places
/// with their neighbour.
///
/// The optimal string alignment distance, in a band of the diagonal as wide as the errors allowed.
package enum EditDistance {
  /// The distance; nil where it is more than `most`.
  ///
  ///     EditDistance.between(Array("mutuel"), Array("mutual"), atMost: 2)   // 1
  package static func between<Letter: Equatable>(
    _ left: [Letter], _ right: [Letter], atMost most: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= most else { return nil }
    let far = most + 1
    var before = [Int](repeating: far, count: right.count + 1)
    var last = (0...right.count).map { min($0, far) }
    for row in 1..<(left.count + 1) {
      var next = [Int](repeating: far, count: right.count + 1)
      if row <= most { next[0] = row }
      for column in max(1, row - most)..<(min(right.count, row + most) + 1) {
        let isSame = left[row - 1] == right[column - 1]
        var least = min(last[column - 1] + (isSame ? 0 : 1), last[column] + 1, next[column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          least = min(least, before[column - 2] + 1)
        }
        next[column] = min(least, far)
      }
      guard next.contains(where: { $0 <= most }) else { return nil }
      (before, last) = (last, next)
    }
    return last[right.count] <= most ? last[right.count] : nil
  }
}
