import CSodium
import Foundation
import Signing

/// A key of minisign without a password.
package struct TestKey {
  /// The text of the secret key's file.
  package let text: String

  /// A key made of a number: the same for the same.
  ///
  /// - Parameter number: The byte of the key's id; the seed unless given.
  package init(seed: UInt8 = 1, number id: UInt8? = nil) {
    var publicKey = [UInt8](repeating: 0, count: 32)
    var secretKey = [UInt8](repeating: 0, count: 64)
    let number = [UInt8](repeating: seed, count: 32)
    crypto_sign_ed25519_seed_keypair(&publicKey, &secretKey, number)
    let head = Array("Ed".utf8) + [0, 0] + Array("B2".utf8) + [UInt8](repeating: 0, count: 48)
    let body =
      [UInt8](repeating: id ?? seed, count: 8) + secretKey + [UInt8](repeating: 0, count: 32)
    text = "untrusted comment: test\n" + Data(head + body).base64EncodedString() + "\n"
  }

  package var secretKey: SecretKey { get throws { try SecretKey(text) } }
  package var publicKey: PublicKey? { try? secretKey.publicKey }
}
