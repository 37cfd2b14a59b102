import Distribution
import Signing

/// By which key a manifest is signed.
public struct CheckedSignature: Sendable, Hashable {
  /// The key.
  public let key: PublicKey
  /// Whether it is the one that was trusted when the archive was installed. Else the manifest names it
  /// itself: that shows damage, but not who the publisher is.
  public let isKnown: Bool
}

/// Checks a manifest's signature: by the key that was trusted when the archive was installed, else by
/// the one that the manifest names.
struct SignatureCheck {
  /// The manifest's bytes.
  let manifest: [UInt8]
  /// The bytes of its signature; nil where there is none.
  let signature: [UInt8]?
  /// The key that the manifest names.
  let named: PublicKey?
  /// The key by which it was signed when it was installed.
  let known: PublicKey?

  /// What a check comes to.
  enum Outcome: Equatable {
    /// It is not signed, and need not be.
    case unsigned
    /// It is signed by that key.
    case signed(CheckedSignature)
    /// It is not what it should be.
    case wrong(Finding.Kind)
  }

  /// Checks it.
  func outcome() -> Outcome {
    guard let signature else {
      if let known { return .wrong(.signatureGone(key: known.text)) }
      return named == nil ? .unsigned : .wrong(.signatureMissing)
    }
    guard let signature = try? Signature(String(decoding: signature, as: UTF8.self)) else {
      return .wrong(.signatureWrong(.noSignature))
    }
    guard let key = known ?? named else { return .wrong(.signatureKeyUnknown) }
    do throws(SigningError) {
      try key.check(signature, of: manifest)
      return .signed(CheckedSignature(key: key, isKnown: known != nil))
    } catch {
      return .wrong(finding(of: signature, error))
    }
  }

  /// What is wrong with a signature that is not the expected key's: another key's, where it can be told.
  private func finding(of signature: Signature, _ error: SigningError) -> Finding.Kind {
    guard let known else { return .signatureWrong(error) }
    if let named, named != known, (try? named.check(signature, of: manifest)) != nil {
      return .signatureOfOther(key: named.text, known: known.text)
    }
    if case .otherKey(let signed, _) = error {
      return .signatureOfOther(key: signed, known: known.text)
    }
    return .signatureWrong(error)
  }
}
