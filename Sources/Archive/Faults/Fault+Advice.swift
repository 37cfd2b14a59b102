import Messages

extension Fault {
  /// What to do about it.
  public var advice: Message {
    switch kind {
    case .brokenHead, .brokenItem, .brokenList, .brokenTail, .searchGivenUp, .itemNotAnObject:
      .restorePage
    case .readFailed: .checkDisk
    case .memberTooLarge, .itemTooLarge: .makeSmaller
    case .noID: .addID
    case .noContent: .addContent
    case .numericID: .quoteID
    case .duplicateID: .changeID
    case .duplicateMember: .keepOneMember
    case .wrongType(_, let expected), .convertedType(_, let expected):
      .writeValue(expected.message)
    case .missing(let name): .addMember(name)
    case .invalidDate, .irregularDate: .writeDate
    case .invalidEDTF: .writeEDTFDate
    case .unknownValue(_, let allowed): .useOne(of: allowed.joined(separator: ", "))
    case .emptyAuthor: .addAuthorName
    case .unknownVersion: .writeVersion
    case .nextPageElsewhere, .nextPageRefused: .namePage
    case .nextPageLoop: .endPages
    case .nextPageUnreadable: .addPage
    }
  }
}
