import Archive
import Signing

/// What a published archive consists of: every page and attachment with its size and SHA-256.
///
/// It lies beside them as `manifest.json`, and its signature, in minisign's format, as
/// `manifest.json.minisig`. Who has checked the signature knows by the sums that every file is the
/// publisher's, and by the version and the date how new it is.
public struct Manifest: Sendable, Equatable {
  /// The name of its file.
  public static let name = "manifest.json"
  /// The name of its signature's file.
  public static let signatureName = name + ".minisig"

  /// The archive's identity: `_carrel.id`, else its `feed_url`, else its title.
  public var archive: String
  /// The archive's title.
  public var title: String
  /// Counted from 1; each publication that changes a file has the next.
  public var version: Int
  /// When this version was published.
  public var date: Timestamp
  /// From when on a reader should no longer take it from the network; nil for never.
  public var expires: Timestamp?
  /// The public key of its signature.
  public var key: PublicKey?
  /// Other addresses of the folder, tried in turn.
  public var mirrors: [String]
  /// The pages, in the order in which they lead on.
  public var pages: [File]
  /// The attachments, by path.
  public var attachments: [File]

  /// A file of the archive.
  public struct File: Sendable, Hashable {
    /// Its path from the folder, with slashes.
    public var path: String
    /// Its size in bytes.
    public var size: Int
    /// The sum of its bytes.
    public var digest: SHA256Digest
    /// How many items a page has; nil for an attachment.
    public var itemCount: Int?

    /// A file of this path, size in bytes and sum.
    public init(path: String, size: Int, digest: SHA256Digest, itemCount: Int? = nil) {
      self.path = path
      self.size = size
      self.digest = digest
      self.itemCount = itemCount
    }
  }

  /// A manifest of no files yet.
  public init(archive: String, title: String, version: Int, date: Timestamp) {
    self.archive = archive
    self.title = title
    self.version = version
    self.date = date
    mirrors = []
    pages = []
    attachments = []
  }

  /// The identity of an archive that a feed speaks of.
  public static func identity(of feed: Feed) -> String {
    feed.id ?? feed.feedURL ?? feed.title ?? ""
  }

  /// Whether both list the same files with the same contents, whatever their versions and dates.
  public func hasSameFiles(as other: Manifest) -> Bool {
    pages == other.pages && attachments == other.attachments && title == other.title
      && mirrors == other.mirrors && key == other.key && archive == other.archive
  }
}
