import TestSupport
import Testing

@testable import Revisions

/// What two sequences have in common is in both, in order, and the most there can be.
struct SequenceDiffTests {
  @Test func `what stays, goes and comes`() {
    #expect(
      SequenceDiff.runs([1, 2, 3, 4], [1, 3, 4, 5]) == [
        CommonRun(old: 0, new: 0, count: 1), CommonRun(old: 2, new: 1, count: 2),
      ])
    #expect(SequenceDiff.runs([], [1]) == [])
    #expect(SequenceDiff.runs([1], []) == [])
    #expect(SequenceDiff.runs([7], [7]) == [CommonRun(old: 0, new: 0, count: 1)])
    #expect(SequenceDiff.runs([1, 2], [3, 4]) == [])
  }

  @Test func `the runs are as long together as the longest common sequence`() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<1_000 {
      let letters = Int32.random(in: 1...5, using: &random)
      let old = Self.sequence(of: letters, &random)
      let new = Self.sequence(of: letters, &random)
      let runs = SequenceDiff.runs(old, new)
      Self.expectValid(runs, old, new)
      let length = runs.reduce(0) { $0 + $1.count }
      #expect(length == Self.longestCommon(old, new), "\(old) \(new)")
    }
  }

  @Test func `two long sequences that have little in common are compared all the same`() {
    var random = SeededRandom(seed: 2)
    let old = (0..<2_000).map { _ in Int32.random(in: 0..<3_000, using: &random) }
    let new = (0..<2_000).map { _ in Int32.random(in: 0..<3_000, using: &random) }
    let runs = SequenceDiff.runs(old, new)
    Self.expectValid(runs, old, new)
    #expect(!runs.isEmpty)
  }

  private static func sequence(of letters: Int32, _ random: inout SeededRandom) -> [Int32] {
    (0..<Int.random(in: 0...24, using: &random)).map { _ in
      Int32.random(in: 0..<letters, using: &random)
    }
  }

  private static func expectValid(_ runs: [CommonRun], _ old: [Int32], _ new: [Int32]) {
    var (oldEnd, newEnd) = (-1, -1)
    for run in runs {
      #expect(run.count > 0 && run.oldEnd <= old.count && run.newEnd <= new.count)
      #expect(run.old >= oldEnd && run.new >= newEnd)
      #expect(!(run.old == oldEnd && run.new == newEnd), "two runs touch")
      guard run.oldEnd <= old.count, run.newEnd <= new.count else { return }
      #expect(old[run.old..<run.oldEnd] == new[run.new..<run.newEnd])
      (oldEnd, newEnd) = (run.oldEnd, run.newEnd)
    }
  }

  /// The length by the table of all pairs.
  private static func longestCommon(_ old: [Int32], _ new: [Int32]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for left in old {
      var diagonal = 0
      for (index, right) in new.enumerated() {
        let above = row[index + 1]
        row[index + 1] = left == right ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }
}
