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

  public static let noMemoryForPassword = Message("there is not enough memory for its password")

  // MARK: - Keys in the shell

  public static func keyNotUsable(_ path: String, _ why: Message) -> Message {
    Message("Can't use the key '\(decision: path)': \(why).")
  }

  public static func keyNeedsPassword(_ path: String) -> Message {
    Message(
      """
      Can't use the key '\(decision: path)': it has a password. Name a file that holds it by \
      '--password-file', or put it into CARREL_KEY_PASSWORD.
      """)
  }

  public static func passwordOfKey(_ path: String) -> Message {
    Message("Password of '\(decision: path)': ")
  }

  public static let newPassword = Message("Password of the new key (none: the key is open): ")

  public static let newPasswordAgain = Message("The same again: ")

  public static let passwordsDiffer = Message("The passwords differ. No key was made.")

  public static func keyMade(_ id: String, _ path: String, _ open: String) -> Message {
    Message(
      """
      The key \(decision: id): keep '\(decision: path)' secret, and safe; \
      '\(decision: open)' is for everyone.
      """)
  }
}
