import Synchronization

/// Tells how far a check has come: one part of the work is scanning, which is quick, and three parts
/// are looking at the items.
final class CheckMeter: Sendable {
  private static let parts = 4

  private struct State {
    var total = 0
    var done = 0
    var shown = -1
  }

  private let state = Mutex(State())
  private let progress: @Sendable (Int) -> Void

  init(_ options: CheckOptions) {
    progress = options.progress
  }

  /// Tells of bytes that were scanned, of so many of the pages known.
  func scan(_ size: Int, of total: Int) {
    show { state in
      state.total = total
      state.done += size
    }
  }

  /// Tells of bytes of items that were looked at.
  func advance(_ size: Int) {
    show { $0.done += size * (Self.parts - 1) }
  }

  private func show(_ change: (inout State) -> Void) {
    let percent = state.withLock { state -> Int? in
      change(&state)
      let percent = min(99, state.done * 100 / max(1, state.total * Self.parts))
      guard percent > state.shown else { return nil }
      state.shown = percent
      return percent
    }
    if let percent { progress(percent) }
  }
}
