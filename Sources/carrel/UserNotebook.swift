import Archive
import Messages
import Notebook

/// The reader's notebook as the program uses it: on disk, or in memory where it cannot be kept.
struct UserNotebook {
  let notebook: ReaderNotebook

  /// Why nothing is kept; nil where all is.
  private(set) var failure: Message?

  /// Opens the notebook in the reader's folder.
  init() {
    do {
      guard let folder = UserFolders.state else {
        throw NotebookError.noFolder
      }
      notebook = try ReaderNotebook.open(at: folder + "/notebook.sqlite")
      if let home = HomeOption.path {
        // Where it cannot be noted, archives can still be named.
        try? notebook.moveArchives(MovedHome(at: home).place)
      }
    } catch {
      failure = Message(error)
      notebook = Self.inMemory()
    }
  }

  private init(inMemoryBecause failure: Message) {
    self.failure = failure
    notebook = Self.inMemory()
  }

  private static func inMemory() -> ReaderNotebook {
    guard let notebook = try? ReaderNotebook.inMemory() else {
      preconditionFailure("SQLite cannot make a database in memory")
    }
    return notebook
  }

  /// The notebook with an archive, and its key; in memory where the disk is full. It is noted as opened
  /// now, unless the library comes first.
  static func opened(
    _ identity: String, at path: String, isRead: Bool
  ) throws -> (UserNotebook, ReaderNotebook.ArchiveKey) {
    let kept = UserNotebook()
    do {
      return (kept, try kept.notebook.archive(identity: identity, path: path, isRead: isRead))
    } catch {
      let passing = UserNotebook(inMemoryBecause: Message(error))
      return (passing, try passing.notebook.archive(identity: identity, path: path))
    }
  }
}
