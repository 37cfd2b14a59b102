import Archive
import Signing

/// What a publisher chooses.
public struct PublishingOptions: Sendable {
  /// The key with which the manifest is signed; nil leaves it unsigned.
  public var key: SecretKey?
  /// Whether BLAKE2b of the manifest is signed, as minisign does by default, or the manifest itself.
  public var isPrehashed = true
  /// Whether an archive that was signed may be published by another key, or by none.
  public var mayChangeKey = false
  /// Whether what can be read is published where some items cannot.
  public var skipsBroken = false
  /// Whether there is a site.
  public var hasSite = true
  /// Addresses at which the folder will lie.
  public var mirrors: [String] = []
  /// From when on the manifest should no longer be taken from the network; nil for never.
  public var expires: Timestamp?
  /// How much a page holds.
  var limit = PagePlan.Limit.standard
  /// The present.
  public var date: Timestamp
  /// A folder in which it is kept what need not be read again; nil for none.
  public var caches: String?
  /// Told how far the work has come, in per cents, by any thread.
  public var progress: @Sendable (_ percent: Int) -> Void = { _ in }

  /// Unsigned, and valid for ever.
  public init(date: Timestamp) { self.date = date }
}
