import Messages

extension Finding: MessageConvertible {
  /// One line: place, severity, clause:
  /// `archive.json:12: error: item 3 ("free-commune"): its category "esays" is not one of …`
  public var message: Message {
    let place = line.map { "\(file):\($0)" } ?? file
    return .finding(at: place, severity.message, named(clause))
  }

  /// What was found, as a clause.
  public var clause: Message {
    switch kind {
    case .fault(let fault): fault.clause
    case .unknownCategory(let id): .categoryUnknown(id)
    case .categoryNotInTags(let id): .categoryNotInTags(id)
    case .danglingCitation(let target): .citationDangling(target)
    case .uncitedReference(let id): .referenceUncited(id)
    case .referenceWithoutID: .referenceWithoutID
    case .duplicateReference(let id): .referenceIDRepeats(id)
    case .endBeforeStart(let start, let end): .endBeforeStart("\(start)", "\(end)")
    case .modifiedBeforePublished: .modifiedBeforePublished
    case .unknownLink(let url): .linkUnknown(url)
    case .unknownItem(let id): .itemUnknown(id)
    case .noLicense(let items): .noLicense(items: items)
    case .relativeURL(let url): .urlRelative(url)
    case .unknownCallKind(let kind): .callKindUnknown(kind)
    }
  }

  /// What to do about it.
  public var advice: Message {
    switch kind {
    case .fault(let fault): fault.advice
    case .unknownCategory: .addCategory
    case .categoryNotInTags: .addCategoryToTags
    case .danglingCitation: .addReference
    case .uncitedReference: .citeReference
    case .referenceWithoutID: .addReferenceID
    case .duplicateReference: .changeReferenceID
    case .endBeforeStart: .correctStartOrEnd
    case .modifiedBeforePublished: .correctDates
    case .unknownLink: .correctLink
    case .unknownItem: .correctItemID
    case .noLicense: .addLicense
    case .relativeURL: .addScheme
    case .unknownCallKind: .useOne(of: Call.knownKinds.joined(separator: ", "))
    }
  }

  /// A clause after its item: `item 3 ("free-commune"): …`; outside of items, the clause.
  private func named(_ clause: Message) -> Message {
    guard let itemIndex else { return clause }
    guard let itemID else { return .finding(clause, inItem: itemIndex + 1) }
    return .finding(clause, inItem: itemIndex + 1, called: itemID)
  }
}

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

extension Severity: MessageConvertible {
  /// The word for it: `warning`.
  public var message: Message {
    switch self {
    case .note: .severityNote
    case .warning: .severityWarning
    case .error: .severityError
    }
  }
}
