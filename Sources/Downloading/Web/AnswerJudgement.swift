/// What an answer of a server comes to, by curl's exit code and by the answer's head.
///
/// curl's codes are those of <https://curl.se/libcurl/c/libcurl-errors.html>.
struct AnswerJudgement {
  let transfer: Transfer
  let head: AnswerHead?
  let answer: Curl.Answer
  /// How many bytes of the file there are.
  let count: Int
  /// The seconds after which a silent server is given up.
  let patience: Int

  /// Why the file is not there; nil where the server has sent it, be it the right one or not.
  var fault: TransferFault? {
    if let fault = headFault { return fault }
    if answer.code == 0 || answer.code == Code.partial && isWhole { return statusFault }
    return Self.faults[answer.code] ?? codeFault
  }

  /// Why there is more of a file than may be.
  static func excess(of transfer: Transfer) -> TransferFault {
    let answer = Curl.Answer(index: 0, code: 0, status: 0)
    let judgement = AnswerJudgement(
      transfer: transfer, head: transfer.triedHead, answer: answer, count: 0, patience: 0)
    return judgement.headFault ?? .endless(limit: transfer.limit)
  }

  private var isWhole: Bool { transfer.size == count }

  /// What the head says that no answer to what was asked says.
  private var headFault: TransferFault? {
    guard let head else { return nil }
    if head.status == 304 { return .notModified }
    guard head.status == 200 || head.status == 206 else { return nil }
    if let coding = head["content-encoding"], coding.lowercased() != "identity", !coding.isEmpty {
      return .compressed(coding)
    }
    if let type = head["content-type"], type.lowercased().hasPrefix("multipart/byteranges") {
      return .severalParts
    }
    return head.status == 206 ? partFault(head) : nil
  }

  private func partFault(_ head: AnswerHead) -> TransferFault? {
    let shown = head["content-range"] ?? ""
    if answer.code == Code.range { return .wrongPart(shown) }
    guard let rest = transfer.resumption else { return .unaskedPart }
    guard head.range?.lowerBound == rest.count else { return .wrongPart(shown) }
    if let validator = head["etag"], validator != rest.validator { return .changed }
    if let whole = head.wholeSize, let size = transfer.size, whole != size {
      return .wrongPart(shown)
    }
    return nil
  }

  private var statusFault: TransferFault? {
    switch answer.status {
    case 200, 206: nil
    case 304: .notModified
    default: .status(answer.status)
    }
  }

  private var codeFault: TransferFault {
    switch answer.code {
    case Code.partial: .cut(received: count)
    case Code.status: .status(answer.status)
    case Code.silence: .silence(seconds: patience)
    case Code.received: head == nil ? .noAnswer : .cut(received: count)
    // The page by which a server says that it has no such file may be longer than the file.
    case Code.tooLong: statusFault ?? .endless(limit: transfer.limit)
    case Code.range: .changed
    case Code.protocolRefused: head == nil ? .notHTTP : .redirectedElsewhere
    default: .other(code: answer.code)
    }
  }

  private enum Code {
    static let protocolRefused = 1
    static let partial = 18
    static let status = 22
    static let silence = 28
    static let range = 33
    static let received = 56
    static let tooLong = 63
  }

  /// Codes that mean one thing always.
  private static let faults: [Int: TransferFault] = [
    5: .unknownProxy, 6: .unknownHost, 7: .noConnection, 8: .notHTTP, 47: .redirections,
    51: .certificate, 60: .certificate, 77: .certificate, 35: .encryption, 52: .noAnswer,
    100: .longHead,
  ]
}
