import Archive
import Distribution
import Glibc
import Signing

/// An archive in a folder of a web server, and on its mirrors.
struct WebSource: FileSource {
  /// The folder's address.
  let address: WebAddress
  /// Other addresses of it, which are tried in turn.
  let mirrors: [WebAddress]
  let fetch: WebFetch
  /// A folder for small files.
  let scratch: ScratchFolder

  var text: String { address.text }
  var isOnNetwork: Bool { true }

  func bytes(of name: String, limit: Int) throws(DownloadError) -> [UInt8]? {
    try bytes(of: [(name, limit)])[0]
  }

  /// The bytes of small files, fetched together; nil for those that are not there.
  func bytes(of files: [(name: String, limit: Int)]) throws(DownloadError) -> [[UInt8]?] {
    let transfers = files.map { file in
      Transfer(address.file(file.name), to: scratch.newPath(), limit: file.limit)
    }
    defer { for transfer in transfers { transfer.discard() } }
    var found: [[UInt8]?] = []
    var left: WebAddress?
    for (transfer, result) in zip(transfers, try fetch.run(transfers)) {
      switch result {
      case .fetched:
        found.append(try FileReading.bytes(of: transfer.path, limit: transfer.limit))
      case .failed(.status(404)), .failed(.status(410)): found.append(nil)
      case .failed(let fault): throw .transfer(address: transfer.address.text, fault)
      // What ended all is told of the file that did so.
      case .left, .other: left = left ?? transfer.address
      }
    }
    if let left { throw .transfer(address: left.text, .noAnswer) }
    return found
  }

  /// Files for which curl is started once.
  private static let batch = 500

  func fetch(
    _ files: [Manifest.File], into staging: Staging, grown: (Int) -> Void
  ) throws(DownloadError) -> [Manifest.File] {
    let contents = Dictionary(grouping: files) { Contents($0) }
    let firsts = files.filter { contents[Contents($0)]?.first == $0 }
    var missing: [Manifest.File] = []
    var before = 0
    for start in stride(from: 0, to: firsts.count, by: Self.batch) {
      let batch = Array(firsts[start..<min(start + Self.batch, firsts.count)])
      var attempt = WebAttempt(batch, fetch: fetch, staging: staging)
      try attempt.takeWhole()
      for base in [address] + mirrors where !attempt.isDone {
        try attempt.run(from: base) { grown(before + $0) }
      }
      missing += try attempt.missing()
      before += batch.reduce(0) { $0 + $1.size }
    }
    for first in firsts {
      for other in contents[Contents(first)]?.dropFirst() ?? [] {
        if missing.contains(first) {
          missing.append(other)
        } else {
          try staging.repeatFile(first, as: other)
        }
      }
    }
    return missing
  }
}

/// What two files have in common that are fetched once for both.
private struct Contents: Hashable {
  let size: Int
  let digest: SHA256Digest

  init(_ file: Manifest.File) { (size, digest) = (file.size, file.digest) }
}
