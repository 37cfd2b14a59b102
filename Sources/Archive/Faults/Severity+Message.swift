import Messages

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
