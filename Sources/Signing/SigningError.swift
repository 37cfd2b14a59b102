/// Why something is not known to be signed, or cannot be.
public enum SigningError: Error, Hashable, Sendable {
  /// The text is no signature of minisign.
  case noSignature
  /// It was signed by another key: the ids of both.
  case otherKey(signed: String, expected: String)
  /// The file, or the comment, is not the one that was signed.
  case altered
  /// The text is no secret key of minisign.
  case noSecretKey
  /// The password does not unlock the key, or the key is damaged.
  case wrongPassword
  /// There is not enough memory to unlock the key, or to lock it.
  case noMemory
}
