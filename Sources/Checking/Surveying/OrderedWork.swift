import Foundation

/// Work on batches by as many threads as there are processors, whose results come in the order of
/// the batches.
///
/// A few batches are at hand at a time, so that memory stays bounded: whoever makes them waits while
/// the others are behind.
final class OrderedWork<Batch: Sendable, Made: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private var waiting: [(number: Int, batch: Batch)] = []
  private var results: [Int: Made] = [:]
  private var made = 0
  private var taken = 0
  private var isAllMade = false
  private var isOver = false
  private var failure: (any Error)?

  private init(capacity: Int) {
    self.capacity = capacity
  }

  /// Works on batches, and takes the results.
  ///
  /// - Parameters:
  ///   - make: Puts the batches, on a thread of its own.
  ///   - work: Makes a result of a batch, on any thread.
  ///   - take: Takes the results one after another, on this thread.
  /// - Throws: what any of them throws first; the others then end with what they have in hand.
  static func run(
    make: @escaping @Sendable (_ put: (Batch) throws -> Void) throws -> Void,
    work: @escaping @Sendable (Batch) throws -> Made, take: (Made) throws -> Void
  ) throws {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let all = OrderedWork(capacity: 2 * threads + 2)
    start {
      do {
        try make(all.put)
        all.condition.withLock { all.isAllMade = true }
      } catch {
        all.end(error)
      }
      all.condition.withLock { all.condition.broadcast() }
    }
    for _ in 0..<threads { start { all.work(by: work) } }
    defer { all.end(nil) }
    while let result = try all.next() { try take(result) }
  }

  /// Works on batches that are known beforehand.
  static func run(
    _ batches: [Batch], work: @escaping @Sendable (Batch) throws -> Made,
    take: (Made) throws -> Void
  ) throws {
    try run(make: { put in try batches.forEach(put) }, work: work, take: take)
  }

  private static func start(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func put(_ batch: Batch) throws {
    try condition.withLock {
      while made - taken >= capacity, !isOver { condition.wait() }
      guard !isOver else { throw CancellationError() }
      waiting.append((made, batch))
      made += 1
      condition.broadcast()
    }
  }

  private func work(by work: (Batch) throws -> Made) {
    while let (number, batch) = nextBatch() {
      do {
        let result = try work(batch)
        condition.withLock {
          results[number] = result
          condition.broadcast()
        }
      } catch {
        end(error)
      }
    }
  }

  private func nextBatch() -> (Int, Batch)? {
    condition.withLock {
      while waiting.isEmpty, !isAllMade, !isOver { condition.wait() }
      return isOver || waiting.isEmpty ? nil : waiting.removeFirst()
    }
  }

  private func next() throws -> Made? {
    try condition.withLock {
      while results[taken] == nil, !isOver, !(isAllMade && taken == made) { condition.wait() }
      if let failure { throw failure }
      guard let result = results.removeValue(forKey: taken) else { return nil }
      taken += 1
      condition.broadcast()
      return result
    }
  }

  private func end(_ error: (any Error)?) {
    condition.withLock {
      if !isOver { failure = error }
      isOver = true
      condition.broadcast()
    }
  }
}
