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
  public var severity: Severity {
    switch kind {
    case .nextPageElsewhere: .note
    case .numericID, .irregularDate, .convertedType, .memberTooLarge: .warning
    default: .error
    }
  }

  /// Whether the fault keeps a whole item from being read.
  public var losesItem: Bool {
    switch kind {
    case .brokenItem, .itemTooLarge, .itemNotAnObject, .noID, .duplicateID: true
    default: false
    }
  }

  /// A short, stable name for the sort of fault, for programs: `duplicate-id`.
  public var code: String {
    switch kind {
    case .brokenHead: "broken-head"
    case .brokenItem: "broken-item"
    case .brokenList: "broken-list"
    case .brokenTail: "broken-tail"
    case .searchGivenUp: "search-given-up"
    case .readFailed: "read-failed"
    case .memberTooLarge: "member-too-large"
    case .itemTooLarge: "item-too-large"
    case .itemNotAnObject: "item-not-an-object"
    case .noID: "no-id"
    case .noContent: "no-content"
    case .numericID: "numeric-id"
    case .duplicateID: "duplicate-id"
    case .duplicateMember: "duplicate-member"
    case .wrongType, .convertedType: "wrong-type"
    case .missing: "missing-member"
    case .invalidDate: "invalid-date"
    case .irregularDate: "irregular-date"
    case .invalidEDTF: "invalid-edtf-date"
    case .unknownValue: "unknown-value"
    case .emptyAuthor: "empty-author"
    case .unknownVersion: "unknown-version"
    case .nextPageElsewhere: "next-page-elsewhere"
    case .nextPageRefused: "next-page-refused"
    case .nextPageLoop: "next-page-loop"
    case .nextPageUnreadable: "next-page-unreadable"
    }
  }
}
