import Catalog
import Notebook

/// What is wanted of the reader's reading lists.
public enum ReadingListRequest: Sendable, Equatable {
  /// Show what is on a list.
  case show(String)
  /// Change a list.
  case change(String, ReadingListChange)
  /// Have a list again as it was, in the place of the one of that name; not at all where it was none.
  case restore(ReadingList?, name: String)
}

/// What is done to a reading list.
public enum ReadingListChange: Sendable, Equatable {
  /// An entry is put at its end; the list is made if need be.
  case add(ReadingListEntry)
  /// An entry is taken off, by its id.
  case remove(String)
  /// An entry is moved to a place, from 0.
  case move(String, to: Int)
  /// Something else is said of an entry.
  case remark(String, of: String)
  /// It gets another name.
  case rename(String)
  /// It is deleted.
  case delete
}

/// What became of a request.
public enum ReadingListAnswer: Sendable, Equatable {
  /// A list, with the rows of its articles by their ids.
  case shown(ReadingList, rows: [String: ArticleRow])
  /// A list was changed; what it was, what it is, each nil where it is not there.
  case changed(
    ReadingListChange?, former: ReadingList?, now: ReadingList?, rows: [String: ArticleRow],
    all: [ReadingListCount])
  /// There is no such list.
  case missing(String)
  /// There is another list of that name.
  case taken(String)
}

/// A reading list, and how much is on it.
public struct ReadingListCount: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// How many entries it has.
  public let count: Int
}

/// Keeps and shows reading lists.
struct ReadingListRunner {
  let catalog: ArticleCatalog
  let notebook: ReaderNotebook
  let archive: ReaderNotebook.ArchiveKey

  /// All lists, by name.
  func counts() throws -> [ReadingListCount] {
    try notebook.readingLists(in: archive).map {
      ReadingListCount(name: $0.name, count: $0.entries.count)
    }
  }

  /// Does what is wanted.
  func answer(_ request: ReadingListRequest) throws -> ReadingListAnswer {
    switch request {
    case .show(let name):
      guard let list = try list(name) else { return .missing(name) }
      return .shown(list, rows: try rows(of: list))
    case .change(let name, let change): return try perform(change, on: name)
    case .restore(let former, let name):
      let last = try notebook.removeReadingList(named: name, in: archive)
      if let former { try notebook.keep(former, in: archive) }
      return try changed(nil, former: last, name: former?.name)
    }
  }

  private func list(_ name: String) throws -> ReadingList? {
    try notebook.readingList(named: name, in: archive)
  }

  private func perform(
    _ change: ReadingListChange, on name: String
  ) throws -> ReadingListAnswer {
    let former = try list(name)
    if former == nil, !change.makesList { return .missing(name) }
    switch change {
    case .add(let entry): try notebook.add(entry, to: name, in: archive)
    case .remove(let id): try notebook.removeEntry(id, from: name, in: archive)
    case .move(let id, let index): try notebook.moveEntry(id, of: name, to: index, in: archive)
    case .remark(let text, let id):
      try notebook.setRemark(text, ofEntry: id, on: name, in: archive)
    case .rename(let other):
      guard try notebook.renameReadingList(name, to: other, in: archive) else {
        return .taken(other)
      }
      return try changed(change, former: former, name: other)
    case .delete:
      try notebook.removeReadingList(named: name, in: archive)
      return try changed(change, former: former, name: nil)
    }
    return try changed(change, former: former, name: name)
  }

  private func changed(
    _ change: ReadingListChange?, former: ReadingList?, name: String?
  ) throws -> ReadingListAnswer {
    let now = try name.flatMap { try list($0) }
    return .changed(
      change, former: former, now: now, rows: try now.map(rows) ?? [:], all: try counts())
  }

  private func rows(of list: ReadingList) throws -> [String: ArticleRow] {
    var rows: [String: ArticleRow] = [:]
    for item in Set(list.entries.map(\.item)) { rows[item] = try catalog.row(ofItem: item) }
    return rows
  }
}

extension ReadingListChange {
  /// Whether a list is made by it that is not there.
  fileprivate var makesList: Bool { if case .add = self { true } else { false } }
}
