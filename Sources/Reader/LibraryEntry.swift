import Archive
import Catalog
import Notebook

/// An archive that the user has, as the library lists it.
public struct LibraryEntry: Sendable, Hashable {
  /// Where it lies.
  public let path: String

  /// Its title; nil where it is no longer there, or cannot be read.
  public var title: String?

  /// How many articles it has, and how many of them are unread; nil where that was never counted.
  public var counts: Counts?

  /// When it was read last, in seconds since 1970; nil where it never was.
  public let readAt: Int?

  /// Where it was installed from; nil for any other.
  public var installed: InstalledSource?

  /// Whether it is the one on the desk.
  public var isOpen = false

  /// Articles of an archive.
  public struct Counts: Sendable, Hashable {
    /// All of them.
    public let all: Int
    /// Those that are unread.
    public let unread: Int
  }

  /// An archive of which only the notebook is known to have it.
  init(_ archive: KnownArchive) {
    path = archive.path
    readAt = archive.openedAt > 0 ? Int(archive.openedAt) : nil
  }

  /// What its catalog and the notebook tell of an archive, and where it has no catalog, its first page.
  ///
  /// That page is read as far as its first article; nothing is counted for the occasion.
  init(_ archive: KnownArchive, _ notebook: ReaderNotebook, _ catalogs: KnownCatalogs) {
    self.init(archive)
    guard let location = try? ArchiveLocation(path: archive.path) else { return }
    if let catalog = catalogs(location), let feed = try? catalog.feed() {
      title = feed.title ?? location.head
      counts = try? Self.counts(of: archive, notebook, catalog)
    } else if let head = try? location.scan(page: location.head, visit: { _ in .stop }) {
      title = head.feed.title ?? location.head
    }
  }

  private static func counts(
    of archive: KnownArchive, _ notebook: ReaderNotebook, _ catalog: ArticleCatalog
  ) throws -> Counts {
    let read = try notebook.items(.read, ofArchive: archive.identity)
    let all = try catalog.count(of: Listing())
    return Counts(all: all, unread: all - (try catalog.numbers(ofItems: read).count))
  }
}

/// Tells the catalog of an archive; nil where it has none yet.
public typealias KnownCatalogs = @Sendable (ArchiveLocation) -> ArticleCatalog?
