import Archive
import Downloading
import Foundation
import Notebook
import Reader

/// The archives that the user has.
enum UserArchives {
  /// Those that were read, the one read last first, then those that are installed and were never read.
  ///
  /// An installed one is where it is installed now, wherever the notebook has seen it.
  @Sendable static func all(in notebook: ReaderNotebook) throws -> [LibraryArchive] {
    var installed = UserFolders.archives.map { InstalledArchives(at: $0).all() } ?? []
    let read = try notebook.archives().map { known in
      guard let index = installed.firstIndex(where: { $0.isKnown(as: known) }) else {
        return LibraryArchive(known)
      }
      return LibraryArchive(installed.remove(at: index), openedAt: known.openedAt, known.identity)
    }
    return read + installed.map { LibraryArchive($0, openedAt: 0, $0.identity) }
  }

  /// Where the archive at a place was installed from; nil where it was not.
  static func source(of location: ArchiveLocation) -> InstalledSource? {
    InstalledArchives.installed(at: location).map(InstalledSource.init)
  }
}

extension LibraryArchive {
  fileprivate init(_ archive: InstalledArchive, openedAt: Double, _ identity: String) {
    self.init(
      KnownArchive(identity: identity, path: archive.realPath, openedAt: openedAt),
      installed: InstalledSource(archive))
  }
}

extension InstalledSource {
  fileprivate init(_ archive: InstalledArchive) {
    let record = archive.current.record
    self.init(name: archive.name.text, title: record.title, source: record.source)
  }
}

extension InstalledArchive {
  /// Its folder without symbolic links, as the notebook keeps it.
  fileprivate var realPath: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// By what the notebook knows it where it does not say so itself.
  fileprivate var identity: String { "installed:" + name.text }

  /// Whether it is the archive that the notebook knows: by its place, or by its identity where nothing
  /// lies at that place any more.
  fileprivate func isKnown(as archive: KnownArchive) -> Bool {
    if archive.path == realPath { return true }
    return [current.record.archive, identity].contains(archive.identity)
      && access(archive.path, F_OK) != 0
  }
}
