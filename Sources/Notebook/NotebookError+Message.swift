import Messages

extension NotebookError: MessageConvertible {
  /// Why nothing is kept or read, as a clause: `database or disk is full`.
  public var message: Message {
    switch self {
    case .noFolder: .noFolderForNotebook
    case .notKept(let reason): .databaseReason(reason)
    case .notRecords(let fault): fault.message
    case .notAnnotations(let fault): fault.message
    }
  }
}

extension NotebookError.RecordsFault: MessageConvertible {
  /// The fault as a clause: `it is not whole`.
  public var message: Message {
    switch self {
    case .noNotebook: .recordsAreNone
    case .newer: .recordsAreNewer
    case .missing(let name, let place): .recordsLack(name, in: place)
    case .otherKind(let place): .recordsAreOfAnotherKind(place)
    case .notWhole: .recordsAreNotWhole
    }
  }
}
