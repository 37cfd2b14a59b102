import Catalog
import Foundation
import Markup
import Notebook

/// Searches on a thread of its own; a newer search ends an older one.
final class SearchRunner: Sendable {
  private let catalog: ArticleCatalog
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey
  private let post: @Sendable (ReaderEvent) -> Void
  private let queue = DispatchQueue(label: "search", qos: .userInitiated)
  private let newest = Newest()

  /// The number of the newest search.
  private final class Newest: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    var number: Int {
      get { lock.withLock { value } }
      set { lock.withLock { value = newValue } }
    }
  }

  init(
    catalog: ArticleCatalog, notebook: ReaderNotebook, archive: ReaderNotebook.ArchiveKey,
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.catalog = catalog
    self.notebook = notebook
    self.archive = archive
    self.post = post
  }

  /// Searches, and posts what was found unless a newer search came meanwhile.
  func search(_ query: SearchQuery, _ order: SearchResults.Order, number: Int) {
    newest.number = number
    catalog.interruptSearch()
    queue.async { [self] in
      guard newest.number == number else { return }
      do {
        let results = try catalog.search(query, order: order, states: searchStates)
        let states = try notebook.states(of: results.rows.map(\.item), in: archive)
        post(.found(results, number: number, states: states))
      } catch CatalogError.cancelled {
        return
      } catch {
        post(.damaged)
      }
    }
  }

  /// What the reader did, for `is:` in queries.
  private var searchStates: SearchStates {
    SearchStates { [notebook, archive] state in
      try notebook.items(state == .starred ? .starred : .read, in: archive)
    }
  }

  /// Makes passages of articles, of about `length` bytes, and posts them.
  func excerpts(of rows: [ArticleRow], _ terms: SearchTerms, length: Int, number: Int) {
    let current = newest.number
    queue.async { [self] in
      var excerpts: [Int64: Excerpt] = [:]
      for row in rows {
        guard newest.number == current else { return }
        excerpts[row.id] = try? catalog.excerpt(of: row, terms, length: length)
      }
      post(.excerpts(excerpts, number: number))
    }
  }
}
