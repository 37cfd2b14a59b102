// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - What is wrong with a signature or a key

  public static let noSignature = Message("it is no signature of minisign")

  public static func signedByOtherKey(_ signed: String, expected: String) -> Message {
    Message("it was signed by the key \(decision: signed), not by \(decision: expected)")
  }

  public static let notWhatWasSigned = Message("it is not what was signed")

  public static let noSecretKey = Message("it is no secret key of minisign")

  public static let wrongPassword = Message("the password is wrong, or the key is damaged")
}
