import CSodium
import Testing

@testable import Signing

struct SignatureTests {
  /// The key of minisign's own documentation.
  private let key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"

  @Test func `a public key is read from a line and from a file`() throws {
    let known = try #require(PublicKey(key))
    #expect(known.id == "E7620F1842B4E81F")
    #expect(known.text == key)
    #expect(PublicKey("untrusted comment: minisign public key\n\(key)\n") == known)
  }

  @Test(arguments: ["", "RWQ", "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3AAAA", "é"])
  func `what is no key is refused`(text: String) {
    #expect(PublicKey(text) == nil)
    #expect(SecretKey.isLocked(text) == nil)
    #expect(throws: SigningError.noSignature) { try Signature(text) }
  }

  @Test func `a digest is that of the standard`() {
    let digest = SHA256Digest(of: Array("abc".utf8))
    #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256Digest(hex: digest.hex) == digest)
    #expect(SHA256Digest(hex: digest.hex + "0") == nil)
    #expect(SHA256Digest(hex: String(repeating: "g", count: 64)) == nil)
  }

  @Test func `a digest of bytes that come in parts is that of libsodium`() {
    var bytes = [UInt8](repeating: 0, count: 3000)
    for index in bytes.indices { bytes[index] = UInt8((index * 167 + index / 8) % 256) }
    for count in stride(from: 0, through: 3000, by: 37) {
      var expected = [UInt8](repeating: 0, count: 32)
      crypto_hash_sha256(&expected, bytes, UInt64(count))
      for part in [1, 63, 64, 65, 127, 200, 3000] {
        var hasher = SHA256Hasher()
        for start in stride(from: 0, to: count, by: part) {
          hasher.add(bytes[start..<min(start + part, count)])
        }
        #expect(hasher.digest().bytes == expected, "\(count) by \(part)")
      }
    }
  }

  @Test func `a wrong password does not unlock a key`() throws {
    let locked = try #require(Self.lockedKey(password: "bread"))
    #expect(SecretKey.isLocked(locked) == true)
    let key = try SecretKey(locked, password: "bread")
    let signature = key.signature(of: [1, 2, 3], trustedComment: "")
    try key.publicKey.check(signature, of: [1, 2, 3])
    #expect(throws: SigningError.wrongPassword) { try SecretKey(locked, password: "wine") }
  }

  /// A key that is locked by the least that scrypt takes, so that no test waits for it.
  private static func lockedKey(password: String) -> String? {
    let (operations, memory) = (32768, 16 << 20)
    var (open, secret) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 64))
    crypto_sign_ed25519_keypair(&open, &secret)
    let body = Array("number 1".utf8) + secret
    let salt = [UInt8](repeating: 7, count: 32)
    var stream = [UInt8](repeating: 0, count: 104)
    let word = password.utf8.map { CChar(bitPattern: $0) }
    guard
      crypto_pwhash_scryptsalsa208sha256(
        &stream, 104, word, UInt64(word.count), salt, UInt64(operations), memory) == 0
    else { return nil }
    let check = BLAKE2b.digest(of: Array("Ed".utf8) + body, count: 32)
    let limits = [operations, memory].flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    let head = Array("EdScB2".utf8) + salt + limits
    return Base64.encoded(head + zip(body + check, stream).map { $0 ^ $1 })
  }
}
