/// A signature of minisign: four lines beside the file that was signed.
///
///     untrusted comment: signature from carrel
///     RURm…                                       base 64 of algorithm, key's id, signature
///     trusted comment: timestamp:1764230400
///     b3Bl…                                       base 64 of the signature of both
public struct Signature: Hashable, Sendable {
  /// Whether BLAKE2b of the file was signed, as minisign has done by default since 0.10, and not the
  /// file itself.
  public let isPrehashed: Bool

  /// What the signer says of the file, which is signed too.
  public let trustedComment: String

  let number: [UInt8]
  let bytes: [UInt8]
  let globalBytes: [UInt8]

  /// The signature of a `.minisig` file's text.
  ///
  /// - Throws: `SigningError.noSignature`.
  public init(_ text: String) throws(SigningError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let prefix = "trusted comment: "
    guard lines.count >= 4, lines[0].hasPrefix("untrusted comment: "), lines[2].hasPrefix(prefix),
      let first = Base64.decoded(lines[1], count: 74),
      let second = Base64.decoded(lines[3], count: 64),
      first.starts(with: "Ed".utf8) || first.starts(with: "ED".utf8)
    else { throw .noSignature }
    isPrehashed = first[1] == UInt8(ascii: "D")
    number = Array(first[2..<10])
    bytes = Array(first[10...])
    trustedComment = String(lines[2].dropFirst(prefix.count))
    globalBytes = second
  }

  init(
    isPrehashed: Bool, number: [UInt8], bytes: [UInt8], trustedComment: String,
    globalBytes: [UInt8]
  ) {
    self.isPrehashed = isPrehashed
    self.number = number
    self.bytes = bytes
    self.trustedComment = trustedComment
    self.globalBytes = globalBytes
  }

  /// The text of the `.minisig` file.
  public var text: String {
    let algorithm = Array((isPrehashed ? "ED" : "Ed").utf8)
    return """
      untrusted comment: signature from carrel
      \(Base64.encoded(algorithm + number + bytes))
      trusted comment: \(trustedComment)
      \(Base64.encoded(globalBytes))

      """
  }
}
