import Archive
import Synchronization

/// Tells how far the reading of archives has come, in percent, each once.
final class ReadingMeter: Sendable {
  private let total: Int
  private let state = Mutex((done: 0, percent: -1))
  private let progress: @Sendable (Int) -> Void

  /// A meter for all pages of some archives.
  init(_ locations: [ArchiveLocation], _ progress: @escaping @Sendable (Int) -> Void) {
    total = max(1, locations.flatMap(\.jsonFiles).reduce(0) { $0 + $1.size })
    self.progress = progress
  }

  /// Notes that so many bytes more were read.
  func add(_ bytes: Int) {
    let percent: Int? = state.withLock { state in
      state.done += bytes
      let percent = min(99, state.done * 100 / total)
      guard percent > state.percent else { return nil }
      state.percent = percent
      return percent
    }
    if let percent { progress(percent) }
  }
}
