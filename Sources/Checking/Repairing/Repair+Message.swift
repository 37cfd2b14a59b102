import Messages

extension Repair: MessageConvertible {
  /// What was wrong, and what was done about it:
  /// `archive.json:3: item 3 ("a"): has the id of an earlier item, …. Its id is "a-2" now.`
  public var message: Message {
    let place = finding.line.map { "\(finding.file):\($0)" } ?? finding.file
    return .repair(at: place, finding.namedClause, action.message)
  }
}

extension Repair.Action: MessageConvertible {
  /// What was done, as a sentence: `It was left out.`
  public var message: Message {
    switch self {
    case .itemLeftOut: .itemWasLeftOut
    case .copyLeftOut: .copyWasLeftOut
    case .idGiven(let id): .idWasGiven(id)
    case .valueLeftOut(let value): .valueWasLeftOut(value)
    case .valueWritten(let value): .valueWasWritten(value)
    case .memberAdded(let name, let value): .memberWasAdded(name, value)
    case .lastKept: .lastWasKept
    case .pageWritten: .pageWasWritten
    case .categoryAdded: .categoryWasAdded
    case .archiveEnds: .archiveEnds
    case .pagesLinked(let count): .pagesWereLinked(count)
    case .bytesMended(let invalid, let controls):
      .bytesWereMended(invalid: invalid, controls: controls)
    }
  }
}
