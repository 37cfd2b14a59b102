import Archive

/// What publishing did.
public struct PublishingReport: Sendable, Equatable {
  /// The version that the folder holds now.
  public var version = 0
  /// The items of the archive.
  public var itemCount = 0
  /// The bytes of those.
  public var itemBytes = 0
  /// All pages.
  public var pageCount = 0
  /// Pages that were written.
  public var writtenPages = 0
  /// All pages of the site.
  public var sitePageCount = 0
  /// Pages of the site that were written.
  public var writtenSitePages = 0
  /// All attachments.
  public var attachmentCount = 0
  /// Attachments that were copied.
  public var copiedAttachments = 0
  /// All bytes that were written.
  public var writtenBytes = 0
  /// Files that were removed, since they belong to the archive no more.
  public var removedFiles = 0
  /// Whether the manifest was written, though the files are the same: for its date or its key.
  public var isManifestWritten = false
  /// Items that were left out, since they cannot be read, or that have another one's id.
  public var leftOutCount = 0
  /// That the archive goes on elsewhere on the network, which is not published; nil where it does not.
  public var elsewhere: Fault?
  /// Items that have no licence, where the archive has none for all.
  public var unlicensedCount = 0
  /// Files that items name as attachments, and that are not there.
  public var missingFiles: [String] = []

  /// Whether nothing was written or removed.
  public var isUnchanged: Bool { writtenBytes + removedFiles == 0 }
}
