import Glibc

/// Why an archive, or a page of it, cannot be read or written at all.
///
/// What is wrong inside an archive that can be read is a `Fault`.
public enum ArchiveError: Error, Sendable, Hashable {
  /// Nothing lies at this path.
  case noSuchFile(path: String)
  /// The system refuses to read it; `code` is its error number.
  case notReadable(path: String, code: Int32)
  /// A pipe, socket, device or folder where a file should be.
  case notAFile(path: String)
  /// The file has no bytes.
  case emptyFile(path: String)
  /// The folder has no `archive.json`, and its JSON files (`candidates`) do not tell which leads.
  case noArchiveInFolder(path: String, candidates: [String])
  /// The file is not JSON from the byte on.
  case notJSON(path: String, byte: Int, reason: JSONSyntaxError.Reason)
  /// The file is JSON, but no JSON Feed.
  case notAFeed(path: String, reason: FeedDefect)
  /// A page's name leads out of the archive's folder.
  case pageOutside(name: String)
  /// The bytes at this place are no longer the item that was there.
  case itemChanged(path: String, byte: Int)
  /// The item cannot be decoded.
  case itemUnreadable(Fault)
  /// The system refuses to write it; `code` is its error number.
  case notWritable(path: String, code: Int32)
  /// Something lies already where a new file was to be.
  case alreadyThere(path: String)
  /// The system refuses to make a new file; `code` is its error number.
  case notMade(path: String, code: Int32)
  /// The file was written, but the system cannot promise that it outlives a power cut.
  case notDurable(path: String, code: Int32)

  /// What a feed lacks to be one.
  public enum FeedDefect: Sendable, Hashable, Codable {
    /// The top level is this, not an object.
    case topLevel(JSON.Kind)
    /// There is no `items`.
    case noItems
    /// `items` is this, not an array.
    case items(JSON.Kind)
  }

  init(_ failure: FileFailure, path: String) {
    switch failure.code {
    case ENOENT, ENOTDIR: self = .noSuchFile(path: path)
    default: self = .notReadable(path: path, code: failure.code)
    }
  }
}
