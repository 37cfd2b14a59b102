import Archive
import Catalog
import Foundation
import Notebook
import Screen

/// An archive on the desk, with its catalog and the reader's notebook.
struct Desk {
  let location: ArchiveLocation
  let catalog: ArticleCatalog
  let notebook: ReaderNotebook

  /// What the archive says of itself.
  let feed: Feed

  /// Opens the archive's catalog and the notebook; where the disk cannot be written, both live in
  /// memory.
  ///
  /// - Throws: `ArchiveError` where the file is no archive; `Failure` where it has no items.
  init(_ location: ArchiveLocation) throws {
    self.location = location
    catalog = try Self.catalog(of: location)
    notebook = Self.notebook()
    feed = try catalog.feed() ?? Self.feed(of: location)
  }

  /// What the first page says before its items: no more of it is read.
  private static func feed(of location: ArchiveLocation) throws -> Feed {
    let summary = try location.scan(page: location.head) { _ in .stop }
    if summary.itemCount == 0, summary.nextPage == nil,
      !summary.faults.contains(where: { $0.losesItem })
    {
      throw Failure.nothingFound(
        "Nothing to read in '\(location.headPath)': the feed has no items.")
    }
    return summary.feed
  }

  /// Whether places, marks and stars are kept.
  var isKept: Bool { notebook.path != nil }

  private static func catalog(of location: ArchiveLocation) throws -> ArticleCatalog {
    guard let folder = UserFolders.cache else { return try .inMemory(of: location) }
    let path = folder + "/" + name(of: location) + ".sqlite"
    return try (try? ArticleCatalog.open(at: path, of: location)) ?? .inMemory(of: location)
  }

  /// The notebook, in memory where it cannot be kept.
  static func notebook() -> ReaderNotebook {
    if let folder = UserFolders.state,
      let notebook = try? ReaderNotebook.open(at: folder + "/notebook.sqlite")
    {
      return notebook
    }
    guard let notebook = try? ReaderNotebook.inMemory() else {
      preconditionFailure("SQLite cannot make a database in memory")
    }
    return notebook
  }

  /// A file name for the catalog of an archive: the last folder's name, and a hash of the real path
  /// (FNV-1a, 64 bits); the catalog itself knows the path, so that a collision is noticed.
  private static func name(of location: ArchiveLocation) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in location.realPath.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "catalog-" + String(hash, radix: 16)
  }
}

extension Desk {
  /// Brings the catalog up to date before a command's work, with the progress on standard error
  /// where that is a terminal; says how many articles cannot be read.
  func index(upTo phase: IndexProgress.Phase) throws {
    let isTerminal = isatty(STDERR_FILENO) != 0
    _ = try Indexer(catalog).run(
      upTo: phase,
      progress: { progress in
        guard isTerminal, let percent = progress.percent else { return }
        let isDone = percent == 100
        Output.note(isDone ? "\r" : "\rIndexing \(percent)% ")
      })
    if let words = try catalog.faultNotice() {
      Output.complain(SafeText(words, as: .decision))
    }
  }
}
