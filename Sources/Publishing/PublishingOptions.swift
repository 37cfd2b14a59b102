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
  /// Other addresses at which the folder will lie.
  public var mirrors: [String] = []
  /// After how many days the manifest should no longer be taken from the network.
  public var validDays: Int?
  /// The present.
  public var date: Timestamp

  /// Unsigned, and valid for ever.
  public init(date: Timestamp) { self.date = date }
}

/// What publishing did.
public struct PublishingReport: Sendable, Equatable {
  /// The version that the folder holds now.
  public var version = 0
  /// The items of the archive.
  public var itemCount = 0
  /// All pages.
  public var pageCount = 0
  /// Pages that were written.
  public var writtenPages = 0
  /// Pages of the site that were written.
  public var writtenSitePages = 0
  /// Attachments that were copied.
  public var copiedAttachments = 0
  /// What is wrong with the archive; such items were left out.
  public var faults: [Fault] = []

  /// Whether nothing had changed since the last time.
  public var isUnchanged: Bool { writtenPages + writtenSitePages + copiedAttachments == 0 }
}
