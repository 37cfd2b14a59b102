import Archive
import Foundation

/// Where an archive is fetched from: an address, or a path.
public enum ArchiveSource: Sendable, Hashable {
  /// An address of `http` or `https`.
  case web(WebAddress)
  /// The absolute path, without symbolic links, of a file or a folder.
  case path(String)

  /// The source that a text names; one of `file:` is a path.
  ///
  /// - Throws: `DownloadError.address`, `.noSuchFile`.
  public init(_ text: String) throws(DownloadError) {
    if text.lowercased().hasPrefix("file://") {
      guard let url = URL(string: text), url.host() ?? "" == "" else {
        throw .address(text, .scheme)
      }
      self = .path(try Self.realPath(url.path(percentEncoded: false)))
    } else if WebAddress.hasScheme(text) {
      self = .web(try WebAddress(text))
    } else {
      self = .path(try Self.realPath(text))
    }
  }

  private static func realPath(_ path: String) throws(DownloadError) -> String {
    guard let resolved = realpath(path, nil) else {
      if errno == ENOENT || errno == ENOTDIR { throw .noSuchFile(path: path) }
      throw .notReadable(path: path, code: errno)
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
