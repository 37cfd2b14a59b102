import CSodium

/// A public key of minisign: by it one knows that a file is what the holder of the secret key signed.
///
/// The file of a key is two lines, of which the first is a comment; on the command line and in a
/// manifest it is the second alone:
///
///     PublicKey("RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3")?.id
///     // "E7620F1842B4E81F"
///
/// The format is that of <https://jedisct1.github.io/minisign/>: base 64 of `Ed`, the key's id of
/// eight bytes, and the Ed25519 key of 32.
public struct PublicKey: Hashable, Sendable {
  let number: [UInt8]
  let key: [UInt8]

  /// The key of a line of base 64, or of a key file's text; nil for anything else.
  public init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    let line = lines.last { !$0.hasPrefix("untrusted comment:") } ?? ""
    guard let bytes = Base64.decoded(line, count: 42), bytes.starts(with: "Ed".utf8) else {
      return nil
    }
    number = Array(bytes[2..<10])
    key = Array(bytes[10...])
  }

  init(number: [UInt8], key: [UInt8]) {
    self.number = number
    self.key = key
  }

  /// The line of base 64.
  public var text: String { Base64.encoded(Array("Ed".utf8) + number + key) }

  /// The key's id as minisign shows it: 16 hexadecimal digits. It only names the key: two keys of
  /// one id are easily made, so keys are compared whole.
  public var id: String { KeyNumber.text(of: number) }

  /// Checks that `signature` is this key's for `data`.
  ///
  /// - Throws: `SigningError.otherKey`, `.altered`.
  public func check(_ signature: Signature, of data: [UInt8]) throws(SigningError) {
    guard signature.number == number else {
      throw .otherKey(signed: KeyNumber.text(of: signature.number), expected: id)
    }
    let message = signature.isPrehashed ? BLAKE2b.digest(of: data) : data
    guard isSignature(signature.bytes, of: message) else { throw .altered }
    let comment = signature.bytes + signature.trustedComment.utf8
    guard isSignature(signature.globalBytes, of: comment) else { throw .altered }
  }

  private func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    crypto_sign_ed25519_verify_detached(signature, message, UInt64(message.count), key) == 0
  }
}

/// The id of a key, as its eight bytes are shown: the last one first.
enum KeyNumber {
  static func text(of number: [UInt8]) -> String {
    number.reversed().map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}

/// BLAKE2b of 64 bytes, which prehashed signatures sign in the file's stead.
enum BLAKE2b {
  static func digest(of data: [UInt8], count: Int = 64) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: count)
    crypto_generichash(&digest, count, data, UInt64(data.count), nil, 0)
    return digest
  }
}
