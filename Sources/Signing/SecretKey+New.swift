import CSodium

extension SecretKey {
  /// A new key, of random numbers of the system's.
  public static func new() -> SecretKey {
    _ = sodium_init()
    var number = [UInt8](repeating: 0, count: 8)
    randombytes_buf(&number, number.count)
    var open = [UInt8](repeating: 0, count: 32)
    var secret = [UInt8](repeating: 0, count: 64)
    crypto_sign_ed25519_keypair(&open, &secret)
    return SecretKey(number: number, key: secret)
  }

  /// How much work it takes to try a password: 128 MiB of memory, about half a second.
  private static let (operations, memory) = (UInt64(1) << 22, 1 << 27)

  /// The text of its file, locked by a password where there is one.
  ///
  /// - Throws: `SigningError.noMemory` where scrypt has not enough of it.
  public func text(password: String) throws(SigningError) -> String {
    let secret = number + key + checksum
    var salt = [UInt8](repeating: 0, count: 32)
    guard !password.isEmpty else {
      let none = [UInt8](repeating: 0, count: 16)
      return Self.text(Array("Ed\0\0B2".utf8) + salt + none + secret)
    }
    randombytes_buf(&salt, salt.count)
    let stream = Self.stream(
      password, salt, operations: Self.operations, memory: Self.memory, count: secret.count)
    guard let stream else { throw .noMemory }
    let limits = [Self.operations, UInt64(Self.memory)].flatMap { number in
      withUnsafeBytes(of: number.littleEndian, Array.init)
    }
    return Self.text(Array("EdScB2".utf8) + salt + limits + zip(secret, stream).map { $0 ^ $1 })
  }

  private static func text(_ bytes: [UInt8]) -> String {
    "untrusted comment: carrel secret key\n\(Base64.encoded(bytes))\n"
  }
}

extension PublicKey {
  /// The text of its file.
  public var fileText: String { "untrusted comment: minisign public key \(id)\n\(text)\n" }
}
