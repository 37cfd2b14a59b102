import Distribution
import Glibc
import Signing

/// Fetches files from one address each, once, and checks what comes while it comes.
///
///     let fetch = WebFetch(options: TransferOptions(), isCancelled: { false })
///     let results = try fetch.run([transfer]) { count in … }
struct WebFetch {
  let options: TransferOptions
  /// Whether nobody wants the files any more.
  let isCancelled: @Sendable () -> Bool

  /// What became of a file.
  enum Result: Equatable {
    /// It is there, with the length and the sum that were expected.
    case fetched
    /// It is not, but what came of it may be gone on from.
    case failed(TransferFault)
    /// It is not the file that was expected.
    case other(FileFault)
    /// It was not tried, for another failed in a way that all would.
    case left
  }

  /// Fetches files, several at a time.
  ///
  /// - Parameter grown: Told how many bytes of all there are, several times a second.
  /// - Returns: What became of each, in their order.
  /// - Throws: `DownloadError.cancelled`, `.noProgram`.
  func run(
    _ transfers: [Transfer], grown: (Int) -> Void = { _ in }
  ) throws(DownloadError) -> [Result] {
    let transfers = transfers.map { $0.prepared() }
    var watch = TransferWatch(transfers)
    defer { watch.close() }
    var results = [Result](repeating: .left, count: transfers.count)
    var silence = Silence(patience: options.patience)
    try Curl(options: options).run(transfers) { answer throws(DownloadError) in
      silence.end()
      let result = watch.result(of: answer, patience: options.patience)
      results[answer.index] = result
      return result.endsAll ? .stop : .goOn
    } watch: { () throws(DownloadError) in
      if isCancelled() { throw .cancelled }
      if let index = watch.grow() {
        results[index] = .failed(watch.excess(at: index))
        transfers[index].discard()
        return .stop
      }
      grown(watch.count)
      if !silence.isTooLong(watch.count) { return .goOn }
      for index in watch.growing { results[index] = .failed(.silence(seconds: options.patience)) }
      return .stop
    }
    return results
  }
}

extension WebFetch.Result {
  /// Whether other files of the same server would fail in the same way.
  fileprivate var endsAll: Bool {
    switch self {
    case .failed(.silence): true
    case .failed(let fault): fault.isOfServer
    default: false
    }
  }
}

/// Looks at files while they come, and judges them when they have come.
private struct TransferWatch {
  private let transfers: [Transfer]
  private var files: [GrowingFile]
  /// The files that may still grow, by their indices.
  private(set) var growing: Set<Int>
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)

  init(_ transfers: [Transfer]) {
    self.transfers = transfers
    files = transfers.map { GrowingFile($0.path, limit: $0.limit) }
    growing = Set(transfers.indices)
  }

  /// How many bytes of all there are.
  var count: Int { files.reduce(0) { $0 + min($1.count, 1 << 50) } }

  /// Reads what is new; the index of a file of which there is too much.
  mutating func grow() -> Int? {
    for index in growing {
      files[index].grow(buffer)
      if files[index].isTooLong { return index }
    }
    return nil
  }

  /// Why there is too much of a file: it may be another one than was asked for.
  func excess(at index: Int) -> TransferFault {
    AnswerJudgement.excess(of: transfers[index])
  }

  mutating func close() {
    for file in files { file.close() }
    buffer.deallocate()
  }

  /// Judges a file after curl's answer. What cannot be gone on from is removed.
  mutating func result(of answer: Curl.Answer, patience: Int) -> WebFetch.Result {
    guard transfers.indices.contains(answer.index) else { return .left }
    let transfer = transfers[answer.index]
    files[answer.index].grow(buffer)
    growing.remove(answer.index)
    let result = judged(transfer, files[answer.index], answer, patience)
    switch result {
    case .other, .failed(.status(416)), .failed(.endless), .failed(.compressed),
      .failed(.severalParts),
      .failed(.wrongPart), .failed(.unaskedPart), .failed(.changed):
      transfer.discard()
    default: break
    }
    return result
  }

  private func judged(
    _ transfer: Transfer, _ file: GrowingFile, _ answer: Curl.Answer, _ patience: Int
  ) -> WebFetch.Result {
    let judgement = AnswerJudgement(
      transfer: transfer, head: transfer.triedHead, answer: answer, count: file.count,
      patience: patience)
    if file.isTooLong { return .failed(AnswerJudgement.excess(of: transfer)) }
    if let fault = judgement.fault { return .failed(fault) }
    guard let size = transfer.size, let digest = transfer.digest else { return .fetched }
    if file.count != size { return .other(.length(file.count, expected: size)) }
    return file.digest == digest ? .fetched : .other(.digest)
  }
}

/// How long nothing has come. curl tells it only of averages of some seconds.
private struct Silence {
  /// Seconds that are waited for.
  let patience: Int
  private var count = -1
  private var since = ContinuousClock.now

  init(patience: Int) { self.patience = patience }

  /// Notes that something has come.
  mutating func end() { since = .now }

  /// Whether the bytes have been so many for too long.
  mutating func isTooLong(_ count: Int) -> Bool {
    if count != self.count { (self.count, since) = (count, .now) }
    return ContinuousClock.now - since >= .seconds(patience)
  }
}
