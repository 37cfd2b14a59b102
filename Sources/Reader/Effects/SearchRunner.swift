import Catalog
import Foundation
import Markup
import Messages
import Notebook
import Screen

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

  /// Searches, and posts what was found unless a newer search came meanwhile; then, where words may
  /// be misspelled, what was probably meant.
  func search(_ request: SearchRequest, number: Int) {
    newest.number = number
    catalog.interruptSearch()
    work(on: number) { [self] in
      let results = try catalog.search(
        request.query, narrowedBy: request.narrowing, limit: request.limit, order: request.order,
        states: searchStates)
      let states = try notebook.states(of: results.rows.map(\.item), in: archive)
      post(.found(results, number: number, states: states))
      guard results.lacksWords, newest.number == number else { return }
      post(.corrected(try catalog.correction(of: request.query), number: number))
    }
  }

  /// Waits until all that was asked for is posted, searches that were interrupted too.
  func finish() {
    for _ in 0..<2 { queue.sync {} }
  }

  /// Counts what a search can be narrowed to, and posts it unless a newer search came meanwhile.
  func facets(_ request: SearchRequest, number: Int) {
    work(on: number) { [self] in
      let facets = try catalog.facets(
        of: request.query, narrowedBy: request.narrowing, states: searchStates)
      post(.facets(facets, number: number))
    }
  }

  /// Does some work on the thread unless a newer search came meanwhile.
  private func work(on number: Int, _ work: @escaping @Sendable () throws -> Void) {
    queue.async { [self] in
      guard newest.number == number else { return }
      do {
        try work()
      } catch CatalogError.cancelled {
        return
      } catch {
        tell(error)
      }
    }
  }

  private func tell(_ error: any Error) {
    if case CatalogError.damaged = error { return post(.damaged) }
    post(.message(Message(error)))
  }

  /// Saved searches show so many of their articles.
  private static let savedRows = 50

  /// Searches each of the queries, and posts what it finds. A query that is interrupted by a search of
  /// the reader's waits for that, and is searched again.
  func searchSaved(_ queries: [String]) {
    for query in queries {
      queue.async { [self] in
        do {
          let results = try catalog.search(
            SearchQuery(query), limit: Self.savedRows, states: searchStates)
          let states = try notebook.states(of: results.rows.map(\.item), in: archive)
          post(
            .savedFound(
              query, SavedSearch(count: results.total, rows: results.rows, states: states)))
        } catch CatalogError.cancelled {
          searchSaved([query])
        } catch {
          tell(error)
        }
      }
    }
  }

  /// What the reader did, for `is:` in queries.
  private var searchStates: SearchStates {
    SearchStates(of: notebook, in: archive)
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
