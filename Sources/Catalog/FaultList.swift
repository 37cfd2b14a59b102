import Archive
import Foundation

/// The faults found by two threads at work on one archive.
final class FaultList: @unchecked Sendable {
  private let lock = NSLock()
  private var faults: [Fault] = []

  /// Every fault so far.
  var all: [Fault] { lock.withLock { faults } }

  func add(_ more: [Fault]) {
    lock.withLock { faults.append(contentsOf: more) }
  }
}

extension Fault {
  /// Whether a reader is told of it at once: articles are missing.
  var isNoticed: Bool {
    switch kind {
    case .brokenHead, .brokenList, .brokenTail, .searchGivenUp, .readFailed, .nextPageRefused,
      .nextPageLoop, .nextPageUnreadable:
      true
    default: losesItem
    }
  }
}
