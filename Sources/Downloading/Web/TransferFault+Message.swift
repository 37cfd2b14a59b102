import Messages

extension TransferFault: MessageConvertible {
  /// Why the file is not fetched, as a clause: `nothing answers there`.
  public var message: Message { connectionMessage ?? answerMessage }

  private var connectionMessage: Message? {
    switch self {
    case .unknownHost: .hostUnknown
    case .unknownProxy: .proxyUnknown
    case .noConnection: .nothingAnswers
    case .silence(let seconds): .nothingCame(seconds: seconds)
    case .cut(let count): .connectionCut(after: .size(count))
    case .noAnswer: .noAnswer
    case .notHTTP: .notHTTP
    case .longHead: .answerHeadTooLong
    case .redirections: .redirectedTooOften
    case .redirectedElsewhere: .redirectedElsewhere
    case .certificate: .certificateNotTrusted
    case .encryption: .notEncrypted
    case .other(let code): .curlEnded(code)
    default: nil
    }
  }

  private var answerMessage: Message {
    switch self {
    case .status(let status): Self.message(ofStatus: status)
    case .notModified: .notModifiedUnasked
    case .unaskedPart: .partUnasked
    case .wrongPart(let range): .partWrong(range)
    case .severalParts: .partsSeveral
    case .compressed(let coding): .compressedUnasked(coding)
    case .endless(let limit): .tooMuchCame(.size(limit))
    default: .changedMeanwhile
    }
  }

  private static func message(ofStatus status: Int) -> Message {
    switch status {
    case 404, 410: .serverHasNone(status)
    case 401, 403, 407, 451: .serverRefuses(status)
    case 408, 429, 503: .serverIsBusy(status)
    case 500...599: .serverFails(status)
    default: .serverSays(status)
    }
  }
}
