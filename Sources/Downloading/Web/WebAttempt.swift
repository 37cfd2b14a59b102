import Distribution
import Glibc

/// The fetching of files from a server and its mirrors, with as many tries as make sense.
///
/// What was cut off is gone on from at once; a server that is busy or silent is given a moment; what a
/// server does not have, or has otherwise, is asked of the next one.
struct WebAttempt {
  private let fetch: WebFetch
  private let staging: Staging
  private let size: Int
  private var pending: [Manifest.File]
  /// Why files are not here, by their paths.
  private var failures: [String: DownloadError] = [:]
  /// Files that a server has in no other way than was seen.
  private var settled: Set<String> = []

  /// Tries of one server, of which each brings some bytes.
  private static let mostTries = 50
  /// Tries of one server that bring none.
  private static let mostVainTries = 3

  init(_ files: [Manifest.File], fetch: WebFetch, staging: Staging) {
    pending = files
    self.fetch = fetch
    self.staging = staging
    size = files.reduce(0) { $0 + $1.size }
  }

  /// Whether all files are here.
  var isDone: Bool { pending.isEmpty }

  /// Files that no server has.
  ///
  /// - Throws: why another one is not here.
  func missing() throws(DownloadError) -> [Manifest.File] {
    for file in pending {
      if let failure = failures[file.path], !failure.isAbsence { throw failure }
    }
    return pending
  }

  /// Takes what has come to its end before, by a process that was killed before all had.
  mutating func takeWhole() throws(DownloadError) {
    var rest: [Manifest.File] = []
    for file in pending {
      if try !staging.acceptWhole(file) { rest.append(file) }
    }
    pending = rest
  }

  /// Fetches what is not here yet from one server.
  ///
  /// - Parameter grown: Told how many bytes of all files there are.
  mutating func run(
    from base: WebAddress, grown: (Int) -> Void
  ) throws(DownloadError) {
    settled = []
    var vain = 0
    for _ in 0..<Self.mostTries {
      let open = pending.filter { !settled.contains($0.path) }
      if open.isEmpty { return }
      let before = self.count(open)
      let done = size - open.reduce(0) { $0 + $1.size }
      try tryOnce(open, from: base) { grown(done + $0) }
      let isVain =
        pending.filter { !settled.contains($0.path) }.count == open.count
        && self.count(open) <= before
      vain = isVain ? vain + 1 : 0
      if vain == Self.mostVainTries { return }
      if vain > 0 { try pause(seconds: vain) }
    }
  }

  /// How many bytes of files came so far.
  private func count(_ files: [Manifest.File]) -> Int {
    files.reduce(0) { $0 + (FileReading.size(at: staging.part(of: $1.digest)) ?? 0) }
  }

  private mutating func tryOnce(
    _ files: [Manifest.File], from base: WebAddress, grown: (Int) -> Void
  ) throws(DownloadError) {
    let transfers = files.map { file in
      Transfer(
        base.file(file.path), to: staging.part(of: file.digest), size: file.size,
        digest: file.digest
      ).prepared()
    }
    let results = try fetch.run(transfers, grown: grown)
    for (index, result) in results.enumerated() {
      let (file, transfer) = (files[index], transfers[index])
      switch result {
      case .fetched:
        try staging.accept(part: transfer.path, as: file.path)
        transfer.discard()
        pending.removeAll { $0.path == file.path }
      case .failed(let fault):
        failures[file.path] = .transfer(address: transfer.address.text, fault)
        if !fault.isPassing { settled.insert(file.path) }
      case .other(let fault):
        failures[file.path] = .file(file.path, at: base.text, fault)
        if transfer.resumption == nil { settled.insert(file.path) }
      case .left: break
      }
    }
    if results.contains(where: \.isOfServer) { settled.formUnion(files.map(\.path)) }
  }

  private func pause(seconds: Int) throws(DownloadError) {
    for _ in 0..<seconds * 20 {
      if fetch.isCancelled() { throw .cancelled }
      usleep(50_000)
    }
  }
}

extension WebFetch.Result {
  /// Whether nothing can be had of the server.
  fileprivate var isOfServer: Bool {
    if case .failed(let fault) = self { fault.isOfServer } else { false }
  }
}

extension DownloadError {
  /// Whether the server has no such file.
  fileprivate var isAbsence: Bool {
    switch self {
    case .transfer(_, .status(404)), .transfer(_, .status(410)): true
    default: false
    }
  }
}

extension TransferFault {
  /// Whether nothing can be had of the server.
  var isOfServer: Bool {
    switch self {
    case .unknownHost, .unknownProxy, .noConnection, .certificate, .encryption: true
    default: false
    }
  }

  /// Whether the same server may do better the next time.
  var isPassing: Bool {
    switch self {
    case .cut, .noAnswer, .silence, .changed, .wrongPart: true
    case .status(let status): [408, 416, 429].contains(status) || 500...599 ~= status
    default: false
    }
  }
}
