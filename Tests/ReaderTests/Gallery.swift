import Archive
import Catalog
import Foundation
import Reader
import Screen

/// Archives for trying every screen: one of each kind of article, and enough letters for lists to
/// scroll; and one without articles.
enum Gallery {
  /// Where the archive lies.
  static var location: ArchiveLocation {
    get throws { try ArchiveLocation(path: folder.path) }
  }

  /// Where the archive lies that has no articles.
  static var empty: ArchiveLocation {
    get throws { try ArchiveLocation(path: folder.appending(path: "empty").path) }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Gallery")

  /// A reader of the archive.
  static func reader(
    _ size: Size, _ options: ReaderOptions = ReaderOptions()
  ) throws -> ReaderHarness {
    try ReaderHarness(location: location, nil, size, options, indexed: catalog.get())
  }

  /// The catalog of the archive as a file's bytes: it is indexed once, and each reader has a copy.
  static let catalog = Result {
    let path = NSTemporaryDirectory() + "carrel-gallery-" + UUID().uuidString
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    try index(at: path)
    return try Data(contentsOf: URL(filePath: path))
  }

  /// Makes the catalog's file; when this returns it is closed, and all of it is in the one file.
  private static func index(at path: String) throws {
    _ = try Indexer(ArticleCatalog.open(at: path, of: location)).run()
  }
}
