extension Fault.ArchiveProblem {
  /// The problem that an error reports.
  init(_ error: ArchiveError) {
    switch error {
    case .emptyFile: self = .empty
    case .notReadable(_, let code): self = .notReadable(code: code)
    case .notAFile: self = .notAFile
    case .notJSON(_, let byte, let reason): self = .notJSON(byte: byte, reason: reason)
    case .notAFeed(_, let defect): self = .notAFeed(defect)
    default: self = .missing
    }
  }
}
