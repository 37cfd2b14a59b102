import CSodium

/// A secret key of minisign, as `minisign -G` makes them.
///
/// The file holds base 64 of: `Ed`; `Sc` where a password locks the key by scrypt, else two zeroes;
/// `B2`; scrypt's salt of 32 bytes and its two limits, of eight; and the key's id, the Ed25519 key of
/// 64 and BLAKE2b of what is before, these 104 bytes XORed with what scrypt makes of the password.
public struct SecretKey: Sendable {
  let number: [UInt8]
  let key: [UInt8]

  /// Whether the key of a file's text is locked by a password; nil where there is no key.
  public static func isLocked(_ text: String) -> Bool? {
    KeyFile(text).map(\.isLocked)
  }

  /// The key of a file's text, unlocked by a password where it is locked.
  ///
  /// - Throws: `SigningError.noSecretKey`, `.wrongPassword`, `.noMemory`.
  public init(_ text: String, password: String = "") throws(SigningError) {
    guard let file = KeyFile(text) else { throw .noSecretKey }
    let secret = file.isLocked ? try file.unlocked(password) : file.secret
    number = Array(secret[..<8])
    key = Array(secret[8..<72])
    let check = Array(secret[72...])
    // minisign leaves the check of a key without a password empty.
    if !file.isLocked, check.allSatisfy({ $0 == 0 }) { return }
    guard check == checksum else { throw .wrongPassword }
  }

  init(number: [UInt8], key: [UInt8]) {
    self.number = number
    self.key = key
  }

  /// The sum by which it is known that a password was right.
  var checksum: [UInt8] {
    BLAKE2b.digest(of: Array("Ed".utf8) + number + key, count: 32)
  }

  /// What scrypt makes of a password; nil where there is not enough memory.
  static func stream(
    _ password: String, _ salt: [UInt8], operations: UInt64, memory: Int, count: Int
  ) -> [UInt8]? {
    var stream = [UInt8](repeating: 0, count: count)
    let word = password.utf8.map { CChar(bitPattern: $0) }
    let status = crypto_pwhash_scryptsalsa208sha256(
      &stream, UInt64(count), word, UInt64(word.count), salt, operations, memory)
    return status == 0 ? stream : nil
  }

  /// The public key that belongs to it.
  public var publicKey: PublicKey {
    PublicKey(number: number, key: Array(key[32...]))
  }

  /// Signs `data`.
  ///
  /// - Parameters:
  ///   - trustedComment: One line that is signed too.
  ///   - isPrehashed: Whether BLAKE2b of the data is signed, as minisign does by default.
  public func signature(
    of data: [UInt8], trustedComment: String, isPrehashed: Bool = true
  ) -> Signature {
    let bytes = signed(isPrehashed ? BLAKE2b.digest(of: data) : data)
    return Signature(
      isPrehashed: isPrehashed, number: number, bytes: bytes, trustedComment: trustedComment,
      globalBytes: signed(bytes + trustedComment.utf8))
  }

  private func signed(_ message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: 64)
    crypto_sign_ed25519_detached(&signature, nil, message, UInt64(message.count), key)
    return signature
  }
}

/// What a secret key's file holds.
private struct KeyFile {
  let isLocked: Bool
  let secret: [UInt8]
  private let salt: [UInt8]
  private let operations: UInt64
  private let memory: UInt64

  /// More memory than any key of minisign asks for, in bytes: a file must not ask for all there is.
  private static let mostMemory: UInt64 = 2 << 30

  init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let line = lines.last(where: { !$0.hasPrefix("untrusted comment:") }),
      let bytes = Base64.decoded(line, count: 158), bytes.starts(with: "Ed".utf8),
      Array(bytes[4..<6]) == Array("B2".utf8)
    else { return nil }
    switch Array(bytes[2..<4]) {
    case Array("Sc".utf8): isLocked = true
    case [0, 0]: isLocked = false
    default: return nil
    }
    salt = Array(bytes[6..<38])
    operations = Self.number(bytes[38..<46])
    memory = Self.number(bytes[46..<54])
    secret = Array(bytes[54...])
    if memory > Self.mostMemory { return nil }
  }

  func unlocked(_ password: String) throws(SigningError) -> [UInt8] {
    let stream = SecretKey.stream(
      password, salt, operations: operations, memory: Int(memory), count: secret.count)
    guard let stream else { throw .noMemory }
    return zip(secret, stream).map { $0 ^ $1 }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
