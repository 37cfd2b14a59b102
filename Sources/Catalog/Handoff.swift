import Foundation

/// A queue of a few batches between a thread that makes them and one that takes them.
///
/// The maker waits while the taker is behind, so that memory stays bounded.
final class Handoff<Batch: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private var batches: [Batch] = []
  private var isFinished = false
  private var failure: (any Error)?

  private init(capacity: Int) {
    self.capacity = capacity
  }

  /// Runs `make` on a thread of its own, and `take` on this one.
  ///
  /// - Parameters:
  ///   - capacity: the most batches that wait.
  ///   - take: what takes the batches, by a function that gives the next one, and nil after the last.
  /// - Throws: what either of them throws; the other then ends at its next batch.
  static func run(
    capacity: Int, make: @escaping @Sendable (Handoff) throws -> Void,
    take: (_ next: () throws -> Batch?) throws -> Void
  ) throws {
    let handoff = Handoff(capacity: capacity)
    let maker = Thread {
      do { try make(handoff) } catch { handoff.fail(error) }
      handoff.finish()
    }
    maker.stackSize = 8 << 20
    maker.start()
    defer { handoff.finish() }
    try take(handoff.next)
  }

  /// Hands over a batch.
  ///
  /// - Throws: `CatalogError.cancelled` once the taker wants no more.
  func put(_ batch: Batch) throws {
    try condition.withLock {
      while batches.count >= capacity, !isFinished { condition.wait() }
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
