import Archive
import Distribution

/// Why an archive cannot be published; nothing was changed but where the disk fails.
public enum PublishingError: Error, Equatable, Sendable {
  /// The archive has no articles.
  case noArticles(path: String)
  /// So many items, or pages, cannot be read, of which this is the first.
  case unreadable(path: String, count: Int, first: Fault)
  /// The archive itself lies in the folder to which it is to be published.
  case sameFolder(path: String)
  /// The folder holds something that was not published.
  case notEmpty(path: String)
  /// The folder holds an archive of another identity.
  case otherArchive(path: String, archive: String)
  /// The manifest in the folder cannot be used.
  case manifest(path: String, ManifestError)
  /// The archive was signed by a key of the id `former`, and would now be by another, or by none.
  case otherKey(path: String, former: String, key: String?)
  /// Another process publishes to the folder.
  case busy(path: String)
  /// The system refuses to read a file of the folder; `code` is its error number.
  case notReadable(path: String, code: Int32)
  /// The system refuses to write; `code` is its error number.
  case notWritable(path: String, code: Int32)
}
