/// A wish that a thread end, made by another.
final class Cancellation: Sendable {
  private let value = Locked(false)

  var isCancelled: Bool { value.withValue { $0 } }

  func cancel() {
    value.withValue { $0 = true }
  }
}
