import Messages

extension TerminalError: MessageConvertible {
  /// What failed, why, and what to do.
  public var message: Message {
    switch self {
    case .inputIsNoTerminal: .inputIsNoTerminal
    case .outputIsNoTerminal: .outputIsNoTerminal
    case .typeUnset: .terminalTypeUnset
    case .typeUnknown(let name): .terminalTypeUnknown(name)
    case .typeTooSimple(let name): .terminalTypeTooSimple(name)
    case .systemCall(let purpose, let code): Self.message(purpose, .systemReason(code))
    case .programNotStarted(let name, let code): .programNotStarted(name, .systemReason(code))
    }
  }

  private static func message(_ purpose: Purpose, _ reason: Message) -> Message {
    switch purpose {
    case .openPipe: .pipeNotOpened(reason)
    case .openWindow: .windowNotOpened(reason)
    case .watchSignals: .signalsNotWatched(reason)
    case .waitForProgram: .programNotWaitedFor(reason)
    case .readSettings: .terminalSettingsNotRead(reason)
    }
  }
}
