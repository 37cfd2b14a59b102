import Foundation

/// A value that several threads use, one at a time.
final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) {
    self.value = value
  }

  func withValue<Result>(_ use: (inout Value) -> Result) -> Result {
    lock.withLock { use(&value) }
  }
}
