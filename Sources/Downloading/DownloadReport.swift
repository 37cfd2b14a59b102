import Archive

/// What came of fetching an archive.
public struct DownloadReport: Sendable, Equatable {
  /// What was done.
  public enum Outcome: Sendable, Equatable {
    /// A version was installed.
    case installed
    /// The installed version is the newest.
    case upToDate
    /// Nothing, since it was only asked what would be fetched.
    case planned
  }

  /// What was done.
  public let outcome: Outcome
  /// The archive's name; nil where it has none yet.
  public let name: ArchiveName?
  /// What is known of the version.
  public let record: VersionRecord
  /// Pages, attachments and bytes that were, or would be, fetched.
  public let pageCount: Int
  /// Attachments that were, or would be, fetched.
  public let attachmentCount: Int
  /// Bytes that were, or would be, fetched.
  public let size: Int
  /// Paths of attachments that no server has.
  public let missing: [String]
}

/// What is told while an archive is fetched.
public enum DownloadEvent: Sendable, Equatable {
  /// The manifest is trusted.
  case manifest(VersionRecord, trust: Trust)
  /// It is to be used no longer since then, but there is no network that could have a newer one.
  case expired(Timestamp)
  /// What is to be fetched.
  case plan(UpdatePlan)
  /// So many bytes of all are here.
  case progress(done: Int, total: Int?)

  /// By what a manifest is trusted.
  public enum Trust: Sendable, Equatable {
    /// By the key that was pinned.
    case pinned
    /// By its key, which was seen for the first time, and is pinned now.
    case firstUse
    /// By a key that is trusted from now on in the place of another.
    case newKey
    /// By nothing: it is not signed.
    case unsigned
  }
}
