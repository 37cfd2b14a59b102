import CSodium
import Foundation
import Signing

/// A key of minisign without a password.
struct TestKey {
  /// The text of the secret key's file.
  let text: String

  /// A key made of a number: the same for the same.
  init(seed: UInt8 = 1) {
    var publicKey = [UInt8](repeating: 0, count: 32)
    var secretKey = [UInt8](repeating: 0, count: 64)
    let number = [UInt8](repeating: seed, count: 32)
    crypto_sign_ed25519_seed_keypair(&publicKey, &secretKey, number)
    let head = Array("Ed".utf8) + [0, 0] + Array("B2".utf8) + [UInt8](repeating: 0, count: 48)
    let body = [UInt8](repeating: seed, count: 8) + secretKey + [UInt8](repeating: 0, count: 32)
    text = "untrusted comment: test\n" + Data(head + body).base64EncodedString() + "\n"
  }

  var secretKey: SecretKey { get throws { try SecretKey(text) } }
  var publicKey: PublicKey? { try? secretKey.publicKey }
}
