import Foundation
import Notebook

/// Something that the notebook keeps since a time, and that can be taken back.
public enum Kept: Sendable, Equatable {
  /// That an item was read.
  case read(item: String)
  /// That an item is starred.
  case starred(item: String)
  /// That a query is saved.
  case saved(query: String)

  /// Has the notebook keep it since a time again, or not at all where there is none.
  func restore(
    since time: Date?, in notebook: ReaderNotebook, _ archive: ReaderNotebook.ArchiveKey
  ) throws {
    switch self {
    case .read(let item): try notebook.restore(.read, of: item, since: time, in: archive)
    case .starred(let item): try notebook.restore(.starred, of: item, since: time, in: archive)
    case .saved(let query): try notebook.restoreSaved(query, since: time, in: archive)
    }
  }

  /// What has thereby changed for lists, and of which item; nil where nothing has.
  func change(since time: Date?) -> (ReadingChange, item: String)? {
    switch self {
    case .read(let item): (.read(time != nil), item)
    case .starred(let item): (.starred(time != nil), item)
    case .saved: nil
    }
  }
}
