import Messages

extension Fault: MessageConvertible {
  /// What failed, the thing in quotes, why, and where:
  /// `Can't read 'archive.json': item 41 ("On Prisons") has no id, at byte 88213.`
  public var message: Message {
    let place = located(named(clause))
    switch kind {
    case .brokenHead, .brokenItem, .brokenList, .brokenTail, .searchGivenUp, .readFailed,
      .itemTooLarge, .itemNotAnObject, .noID, .duplicateID:
      return .notRead(file, place)
    case .nextPageElsewhere, .nextPageRefused, .nextPageLoop, .nextPageUnreadable:
      return .notReadOn(after: file, place)
    default: return .fault(in: file, place)
    }
  }

  /// The fault without file and place: `has no id`, `lacks 'url'`.
  public var clause: Message {
    textClause ?? itemClause ?? valueClause ?? pageClause ?? .verbatim(decision: code.rawValue)
  }

  /// A clause of which the item is the subject: `item 41 ("On Prisons")`, counted from 1.
  private func named(_ clause: Message) -> Message {
    guard let itemIndex else { return clause }
    guard let name = itemID ?? itemTitle else { return .item(itemIndex + 1, clause) }
    return .item(itemIndex + 1, called: name, clause)
  }

  private func located(_ clause: Message) -> Message {
    switch (line, byte) {
    case (let line?, let byte?): .clause(clause, atLine: line, byte: byte)
    case (nil, let byte?): .clause(clause, atByte: byte)
    case (let line?, nil): .clause(clause, atLine: line)
    case (nil, nil): clause
    }
  }

  /// The member that the pointer names, within its item: `_carrel.event.start`.
  private var memberName: String {
    let parts = pointer.split(separator: "/")
    let inner = parts.first == "items" ? parts.dropFirst(2) : parts[...]
    return inner.joined(separator: ".")
      .replacing("~1", with: "/").replacing("~0", with: "~")
  }
}

extension Fault {
  private var textClause: Message? {
    switch kind {
    case .brokenHead(let reason): .pageHeadDamaged(reason.message)
    case .brokenItem(.unexpectedEnd): .itemCutOff
    case .brokenItem(let reason): .itemNotJSON(reason.message)
    case .brokenList(.unexpectedEnd): .listCutOff
    case .brokenList(let reason): .listDamaged(reason.message)
    case .brokenTail(let reason): .pageTailDamaged(reason.message)
    case .searchGivenUp: .itemSearchGivenUp
    case .readFailed(let code): .readingStopped(.systemReason(code))
    case .memberTooLarge(let name, let limit): .memberTooLarge(name, mebibytes: limit >> 20)
    default: nil
    }
  }

  private var itemClause: Message? {
    switch kind {
    case .itemTooLarge(let limit): .itemTooLarge(mebibytes: limit >> 20)
    case .itemNotAnObject(let kind): .itemNotObject(but: kind.message)
    case .noID: .itemHasNoID
    case .noContent: .itemHasNoContent
    case .numericID(let text): .itemIDIsNumber(text)
    case .duplicateID(let first): .itemIDRepeats(first.file, line: first.line)
    case .duplicateMember(let name): .memberRepeats(name)
    case .missing(let name): .memberMissing(name)
    default: nil
    }
  }

  private var valueClause: Message? {
    let name = memberName
    switch kind {
    case .wrongType(let found, let expected):
      return .valueLeftOut(name, is: found.message, not: expected.message)
    case .convertedType(let found, let expected):
      return .value(name, is: found.message, not: expected.message)
    case .invalidDate(let text): return .dateInvalid(name, text)
    case .irregularDate(let text, let irregularity):
      return .dateIrregular(name, text, irregularity.message)
    case .invalidEDTF(let text): return .dateNotEDTF(name, text)
    case .unknownValue(let text, let allowed):
      return .value(name, text, noneOf: allowed.joined(separator: ", "))
    case .emptyAuthor: return .authorEmpty(name)
    case .unknownVersion(let text): return .versionUnknown(text)
    default: return nil
    }
  }

  private var pageClause: Message? {
    switch kind {
    case .nextPageElsewhere(let url): .nextPageElsewhere(url)
    case .nextPageRefused(let url, let refusal): .nextPageRefused(url, refusal.message)
    case .nextPageLoop(let name): .nextPageLoop(name)
    case .nextPageUnreadable(let name, let problem): .nextPageUnreadable(name, problem.message)
    default: nil
    }
  }
}

extension Fault.ExpectedType: MessageConvertible {
  /// The sort of value with its article: `an array of strings`.
  public var message: Message {
    switch self {
    case .text: .jsonString
    case .texts: .jsonStrings
    case .object: .jsonObject
    case .objects: .jsonObjects
    case .array: .jsonArray
    case .number: .jsonNumber
    case .wholeNumber: .jsonWholeNumber
    case .boolean: .jsonTrueOrFalse
    }
  }
}

extension Fault.PageRefusal: MessageConvertible {
  /// The refusal as a clause: `leads out of the archive's folder`.
  public var message: Message {
    switch self {
    case .outside: .pageLeadsOut
    case .query: .pageHasQuery
    case .malformed: .pageIsNoName
    }
  }
}

extension Fault.ArchiveProblem: MessageConvertible {
  /// The problem as a clause: `is missing`.
  public var message: Message {
    switch self {
    case .missing: .pageMissing
    case .notReadable(let code): .pageNotReadable(.systemReason(code))
    case .notAFile: .pageNotRegularFile
    case .empty: .pageEmpty
    case .notJSON(let byte, let reason): .pageNotJSON(reason.message, atByte: byte)
    case .notAFeed(let defect): .pageNotFeed(defect.message)
    }
  }
}

extension Timestamp.Irregularity: MessageConvertible {
  /// The departure as a clause: `has no offset; UTC is taken`.
  public var message: Message {
    switch self {
    case .noOffset: .dateHasNoOffset
    case .dateOnly: .dateHasNoTime
    case .offsetWithoutColon: .dateOffsetHasNoColon
    case .noSeconds: .dateHasNoSeconds
    }
  }
}
