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
}
