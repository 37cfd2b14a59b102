import Archive

/// An archive that was opened before.
public struct LibraryEntry: Sendable, Hashable {
  /// Where it lies.
  public let path: String

  /// Its title; nil where it is no longer there, or cannot be read.
  public let title: String?

  /// The archive at a path. Its first page is read as far as its first article.
  init(path: String) {
    self.path = path
    guard let location = try? ArchiveLocation(path: path),
      let head = try? location.scan(page: location.head, visit: { _ in .stop })
    else {
      title = nil
      return
    }
    title = head.feed.title ?? location.head
  }
}
