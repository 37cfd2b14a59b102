/// An archive that was opened before.
public struct KnownArchive: Hashable, Sendable {
  /// By what it is known.
  public let identity: String

  /// Where it lay when it was opened last.
  public let path: String

  /// When, in seconds since 1970.
  public let openedAt: Double

  /// An archive that was opened then.
  public init(identity: String, path: String, openedAt: Double) {
    self.identity = identity
    self.path = path
    self.openedAt = openedAt
  }
}
