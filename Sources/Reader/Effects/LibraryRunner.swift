import Archive
import Catalog
import Dispatch
import Messages
import Notebook

/// Looks through the archives that the user has, on a thread.
final class LibraryRunner: Sendable {
  private let notebook: ReaderNotebook
  private let own: String
  private let catalogs: KnownCatalogs
  private let archives: KnownArchives
  private let post: @Sendable (ReaderEvent) -> Void
  private let queue = DispatchQueue(label: "library", qos: .userInitiated)

  /// Of more archives than the latest ones nobody looks through the list.
  private static let mostArchives = 100

  /// - Parameter own: The real path of the archive on the desk.
  init(
    notebook: ReaderNotebook, own: String, catalogs: @escaping KnownCatalogs,
    archives: @escaping KnownArchives, post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.notebook = notebook
    self.own = own
    self.catalogs = catalogs
    self.archives = archives
    self.post = post
  }

  /// Posts the archives, the one read last first.
  func list() {
    queue.async { [self] in
      do {
        let entries = try archives(notebook).prefix(Self.mostArchives).map { archive in
          var entry = LibraryEntry(archive.known, notebook, catalogs)
          entry.installed = archive.installed
          entry.isOpen = archive.known.path == own
          return entry
        }
        post(.library(entries))
      } catch {
        post(.message(Message(error)))
      }
    }
  }

  /// Waits until the archives are posted.
  func finish() {
    queue.sync {}
  }
}
