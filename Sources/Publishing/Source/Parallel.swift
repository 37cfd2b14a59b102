import Dispatch
import Synchronization

/// Work on many values by all processors.
enum Parallel {
  /// The values made of others, in their order.
  static func map<Value: Sendable, Made: Sendable>(
    _ values: [Value], _ make: @Sendable (Value) -> Made
  ) -> [Made] {
    let made = Mutex([Made?](repeating: nil, count: values.count))
    DispatchQueue.concurrentPerform(iterations: values.count) { index in
      let value = make(values[index])
      made.withLock { $0[index] = value }
    }
    return made.withLock { $0.compactMap(\.self) }
  }

  /// The same of work that may fail: then the first failure is thrown, and no more is begun.
  static func tryMap<Value: Sendable, Made: Sendable>(
    _ values: [Value], _ make: @Sendable (Value) throws -> Made
  ) throws -> [Made] {
    let hasFailed = Mutex(false)
    let results: [Result<Made, any Error>?] = map(values) { value in
      if hasFailed.withLock({ $0 }) { return nil }
      let result = Result { try make(value) }
      if case .failure = result { hasFailed.withLock { $0 = true } }
      return result
    }
    return try results.compactMap { try $0?.get() }
  }
}
