import Archive

/// An archive that was opened before.
public struct LibraryEntry: Sendable, Hashable {
  /// Where it lies.
  public let path: String

  /// Its title; nil where it is no longer there, or cannot be read.
  public let title: String?
}

extension LibraryEntry {
  /// The archive at a path. Its first page is read as far as its first article.
  init(path: String) {
    guard let location = try? ArchiveLocation(path: path),
      let head = try? location.scan(page: location.head, visit: { _ in .stop })
    else {
      self.init(path: path, title: nil)
      return
    }
    self.init(path: path, title: head.feed.title ?? location.head)
  }
}
