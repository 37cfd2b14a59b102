import Catalog
import Foundation
import Notebook

/// What is wanted of the reader's marks.
public enum MarkRequest: Sendable, Equatable {
  /// Set a mark; one of its letter gives way.
  case set(Mark)
  /// Take a mark away again, and set the one back that it took the place of, and that was set then.
  case takeBack(Mark, former: Mark?, since: Date?)
  /// Find the mark of a letter in an article, or for a capital in the archive.
  case find(String, item: String)
  /// List the marks that can be gone to from an article.
  case list(item: String)
}

/// What became of a request.
public enum MarkAnswer: Sendable, Equatable {
  /// A mark was set, in place of another of its letter, which was set then.
  case set(Mark, former: Mark?, since: Date?)
  /// A mark was found.
  case found(Mark)
  /// There is no mark of that letter.
  case missing(String)
  /// The marks, the titles of the other articles where some are, by their ids, and the places of this
  /// one whose words are gone.
  case list([Mark], titles: [String: String], detached: [Place])
}

/// Keeps and finds marks.
struct MarkRunner {
  let catalog: ArticleCatalog
  let notebook: ReaderNotebook
  let archive: ReaderNotebook.ArchiveKey

  /// Does what is wanted; nil where there is nothing to answer.
  func answer(_ request: MarkRequest) throws -> MarkAnswer? {
    switch request {
    case .set(let mark):
      let former = try notebook.replaceMark(mark, in: archive)
      return .set(mark, former: former?.mark, since: former?.since)
    case .takeBack(let mark, let former, let time):
      try notebook.takeBack(mark, former: former, since: time, in: archive)
      return nil
    case .find(let letter, let item):
      return try notebook.mark(letter, in: item, archive).map { .found($0) } ?? .missing(letter)
    case .list(let item):
      let marks = try notebook.marks(in: item, archive)
      var titles: [String: String] = [:]
      for mark in marks where mark.item != item {
        titles[mark.item] = try catalog.row(ofLink: mark.item)?.title
      }
      let detached = try notebook.detachedPlaces(of: item, in: archive)
      return .list(marks, titles: titles, detached: detached)
    }
  }
}
