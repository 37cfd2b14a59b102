@testable import Reader

/// English words that stand in the program's tables, not among its messages.
enum TableWords {
  /// All of them.
  static let all: [String] = []
}
