extension NotebookError: CustomStringConvertible {
  /// Why nothing is kept or read, as a clause: `database or disk is full`.
  public var description: String {
    switch self {
    case .notKept(let reason), .notRecords(let reason): reason
    }
  }
}
