/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth knowing; nothing is wrong.
  case note
  /// Understood by this program, perhaps not by others.
  case warning
  /// Something cannot be read or is not as the format demands.
  case error

  /// By gravity: a note is less than a warning, a warning less than an error.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

extension Fault {
  /// How much the fault matters.
  public var severity: Severity { code.severity }

  /// Whether the fault keeps a whole item from being read.
  public var losesItem: Bool {
    switch kind {
    case .brokenItem, .itemTooLarge, .itemNotAnObject, .noID, .duplicateID: true
    default: false
    }
  }
}
