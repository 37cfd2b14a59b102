import Synchronization

/// Counts how much of some work is done, and tells the share of it that each per cent is.
final class ProgressMeter: Sendable {
  private let total: Int
  private let percents: ClosedRange<Int>
  private let tell: @Sendable (Int) -> Void
  private let state = Mutex((done: 0, told: -1))

  /// A meter of work that is a part of the whole, given in per cents of it.
  init(total: Int, percents: ClosedRange<Int>, _ tell: @escaping @Sendable (Int) -> Void) {
    self.total = max(1, total)
    self.percents = percents
    self.tell = tell
  }

  /// Notes that so much more is done.
  func add(_ amount: Int) {
    let percent = state.withLock { state -> Int? in
      state.done += amount
      let share = min(state.done, total) * percents.count / total
      let percent = min(percents.lowerBound + share, percents.upperBound)
      if percent <= state.told { return nil }
      state.told = percent
      return percent
    }
    if let percent { tell(percent) }
  }
}
