extension Fault {
  /// A short, stable name for a sort of fault, for programs: `duplicate-id`.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The page stops being JSON before its items, in an item, between items, or after them.
    case brokenHead = "broken-head"
    case brokenItem = "broken-item"
    case brokenList = "broken-list"
    case brokenTail = "broken-tail"
    /// What could not be read, or was too large.
    case searchGivenUp = "search-given-up"
    case readFailed = "read-failed"
    case memberTooLarge = "member-too-large"
    case itemTooLarge = "item-too-large"
    /// Items.
    case itemNotAnObject = "item-not-an-object"
    case noID = "no-id"
    case noContent = "no-content"
    case numericID = "numeric-id"
    case duplicateID = "duplicate-id"
    /// Values.
    case duplicateMember = "duplicate-member"
    case wrongType = "wrong-type"
    case convertedType = "converted-type"
    case missingMember = "missing-member"
    case invalidDate = "invalid-date"
    case irregularDate = "irregular-date"
    case invalidEDTF = "invalid-edtf-date"
    case unknownValue = "unknown-value"
    case emptyAuthor = "empty-author"
    case unknownVersion = "unknown-version"
    /// Pages.
    case nextPageElsewhere = "next-page-elsewhere"
    case nextPageRefused = "next-page-refused"
    case nextPageLoop = "next-page-loop"
    case nextPageUnreadable = "next-page-unreadable"
  }

  /// The name for this sort of fault.
  public var code: Code {
    switch kind {
    case .brokenHead: .brokenHead
    case .brokenItem: .brokenItem
    case .brokenList: .brokenList
    case .brokenTail: .brokenTail
    case .searchGivenUp: .searchGivenUp
    case .readFailed: .readFailed
    case .memberTooLarge: .memberTooLarge
    case .itemTooLarge: .itemTooLarge
    case .itemNotAnObject: .itemNotAnObject
    case .noID: .noID
    case .noContent: .noContent
    case .numericID: .numericID
    case .duplicateID: .duplicateID
    case .duplicateMember: .duplicateMember
    case .wrongType: .wrongType
    case .convertedType: .convertedType
    case .missing: .missingMember
    case .invalidDate: .invalidDate
    case .irregularDate: .irregularDate
    case .invalidEDTF: .invalidEDTF
    case .unknownValue: .unknownValue
    case .emptyAuthor: .emptyAuthor
    case .unknownVersion: .unknownVersion
    case .nextPageElsewhere: .nextPageElsewhere
    case .nextPageRefused: .nextPageRefused
    case .nextPageLoop: .nextPageLoop
    case .nextPageUnreadable: .nextPageUnreadable
    }
  }
}

extension Fault.Code {
  /// How much faults of the sort matter.
  public var severity: Severity {
    switch self {
    case .nextPageElsewhere: .note
    case .numericID, .irregularDate, .convertedType, .memberTooLarge: .warning
    default: .error
    }
  }
}
