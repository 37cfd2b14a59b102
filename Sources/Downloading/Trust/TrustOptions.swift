import Archive
import Signing

/// By what a manifest is trusted.
public struct TrustOptions: Sendable {
  /// The key that it must be signed by; nil for the one that was pinned, or for the first that comes.
  public var key: PublicKey?
  /// Whether a key that has changed is trusted, once both were shown.
  public var trustsNewKey = false
  /// What time it is.
  public var now: Timestamp

  /// The usual ones, at a time.
  public init(now: Timestamp) { self.now = now }
}
