import Archive
import Glibc
import Signing

/// A file that is to be fetched from an address to a path.
struct Transfer {
  /// Where it is fetched from.
  let address: WebAddress
  /// Where it is written to.
  let path: String
  /// Its size in bytes, where that is known.
  let size: Int?
  /// The most bytes that are taken.
  let limit: Int
  /// The sum that is expected of it, where that is known.
  let digest: SHA256Digest?

  /// A file of a known size and sum.
  init(_ address: WebAddress, to path: String, size: Int, digest: SHA256Digest) {
    self.address = address
    self.path = path
    self.size = size
    self.digest = digest
    limit = size
  }

  /// A file of which nothing is known but how long it may be at most.
  init(_ address: WebAddress, to path: String, limit: Int) {
    self.address = address
    self.path = path
    self.limit = limit
    size = nil
    digest = nil
  }

  /// Whether an address of `https` may lead on to one of `http`: where the sum is known, nothing is
  /// lost by that.
  var mayLeaveEncryption: Bool { digest != nil }

  /// The head of the answer, which curl writes as it comes, so that it is known also after a kill. Its
  /// name has a sum of the address: what came from elsewhere is not gone on from.
  var headPath: String {
    "\(path).\(SHA256Digest(of: Array(address.text.utf8)).hex.prefix(8))"
  }

  /// The head of an answer that is being tried: it may never come, and is not to replace the other.
  var triedHeadPath: String { headPath + "-new" }

  /// The head of the last answer that began or went on with the file.
  var head: AnswerHead? {
    [triedHeadPath, headPath].lazy.compactMap(Self.head).first { 200...206 ~= $0.status }
  }

  /// The head of the answer to the last try.
  var triedHead: AnswerHead? { Self.head(at: triedHeadPath) }

  private static func head(at path: String) -> AnswerHead? {
    (try? FileReading.bytes(of: path, limit: 1 << 19)).flatMap(AnswerHead.init)
  }

  /// Where the file is gone on from.
  struct Resumption {
    /// The strong validator of the answer that it is the rest of.
    let validator: String
    /// How many bytes there are.
    let count: Int
  }

  /// Where the file is gone on from; nil where it is fetched from its beginning.
  private(set) var resumption: Resumption?

  /// The transfer, ready for a try: what can be gone on from is kept, and what cannot is removed.
  func prepared() -> Transfer {
    var ready = self
    ready.resumption = rest
    if ready.resumption == nil {
      discard()
    } else if triedHead.map({ 200...206 ~= $0.status }) ?? false {
      rename(triedHeadPath, headPath)
    }
    return ready
  }

  private var rest: Resumption? {
    guard let count = FileReading.size(at: path), count > 0, let head,
      let size = size ?? head.wholeSize, count < size, head["content-encoding"] == nil,
      let validator = head["etag"], Self.isStrong(validator)
    else { return nil }
    return Resumption(validator: validator, count: count)
  }

  /// Removes what came.
  func discard() {
    for path in [path, headPath, triedHeadPath] { unlink(path) }
  }

  /// Whether an `ETag` stands for the very bytes (RFC 9110, 8.8.3), and can be sent as it is.
  static func isStrong(_ validator: String) -> Bool {
    validator.utf8.count > 2 && validator.hasPrefix("\"") && validator.hasSuffix("\"")
      && validator.utf8.dropFirst().dropLast().allSatisfy {
        $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
  }
}
