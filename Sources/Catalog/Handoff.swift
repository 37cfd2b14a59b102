import Foundation

/// A queue of at most two batches between a thread that makes them and one that takes them.
///
/// The maker waits while the taker is behind, so that memory stays bounded.
final class Handoff<Batch: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var batches: [Batch] = []
  private var isFinished = false
  private var failure: (any Error)?

  /// Runs `make` on a thread of its own, and `take`, with each batch that it puts, on this one.
  ///
  /// - Throws: what either of them throws; the other then ends at its next batch.
  static func run(
    make: @escaping @Sendable (Handoff) throws -> Void, take: (Batch) throws -> Void
  ) throws {
    let handoff = Handoff()
    let maker = Thread {
      do { try make(handoff) } catch { handoff.fail(error) }
      handoff.finish()
    }
    maker.stackSize = 8 << 20
    maker.start()
    defer { handoff.finish() }
    while let batch = try handoff.next() { try take(batch) }
  }

  /// Hands over a batch.
  ///
  /// - Throws: `CatalogError.cancelled` once the taker wants no more.
  func put(_ batch: Batch) throws {
    try condition.withLock {
      while batches.count >= 2, !isFinished { condition.wait() }
      guard !isFinished else { throw CatalogError.cancelled }
      batches.append(batch)
      condition.broadcast()
    }
  }

  private func next() throws -> Batch? {
    try condition.withLock {
      while batches.isEmpty, !isFinished { condition.wait() }
      defer { condition.broadcast() }
      if !batches.isEmpty { return batches.removeFirst() }
      if let failure { throw failure }
      return nil
    }
  }

  private func fail(_ error: any Error) {
    condition.withLock { failure = error }
  }

  private func finish() {
    condition.withLock {
      isFinished = true
      condition.broadcast()
    }
  }
}
