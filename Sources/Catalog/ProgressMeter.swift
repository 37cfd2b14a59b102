import Foundation

/// Reports progress some ten times a second, with the time that remains at the rate so far.
struct ProgressMeter {
  private let started = Date()
  private var reported = Date.distantPast
  private let startedAt: Int
  private let report: @Sendable (IndexProgress) -> Void

  /// A meter of a phase in which `done` articles were done before.
  init(from done: Int = 0, _ report: @escaping @Sendable (IndexProgress) -> Void) {
    startedAt = done
    self.report = report
  }

  /// Reports a progress, unless one was reported a moment ago; one that is complete always.
  mutating func note(_ progress: IndexProgress) {
    let now = Date()
    guard progress.done == progress.total || now.timeIntervalSince(reported) > 0.1 else { return }
    reported = now
    var progress = progress
    let elapsed = now.timeIntervalSince(started)
    if let total = progress.total, elapsed > 1, progress.done > startedAt {
      progress.remaining =
        elapsed / Double(progress.done - startedAt) * Double(total - progress.done)
    }
    report(progress)
  }
}
