import Signing

/// What is known of how an archive was installed: it must still be that one.
public struct Installation: Sendable {
  /// The key by which its manifest was signed then; nil where it was not signed.
  public let key: PublicKey?
  /// Whether an attachment of a path was fetched with it; one that was not need not be there.
  let takes: @Sendable (_ path: String) -> Bool

  /// An installation of what was signed by a key, with those attachments.
  public init(
    key: PublicKey?, takes: @escaping @Sendable (_ path: String) -> Bool = { _ in true }
  ) {
    self.key = key
    self.takes = takes
  }
}
