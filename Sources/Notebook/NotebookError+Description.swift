extension NotebookError: CustomStringConvertible {
  /// Why nothing is kept, as a clause: `database or disk is full`.
  public var description: String {
    switch self {
    case .notKept(let reason): reason
    }
  }
}
