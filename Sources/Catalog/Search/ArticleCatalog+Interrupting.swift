import GRDB
import Synchronization

/// How often the search of a catalog was interrupted.
final class Interruptions: Sendable {
  private let count = Atomic(0)

  /// How often, so far.
  var number: Int { count.load(ordering: .acquiring) }

  /// Counts one more.
  func add() { count.add(1, ordering: .releasing) }
}

extension ArticleCatalog {
  /// Ends a search that is under way on another thread.
  public func interruptSearch() {
    // In memory there is but one connection, the indexer's too.
    guard path != nil else { return }
    interruptions.add()
    searcher.interrupt()
  }

  /// Does some work on the connection of the search.
  ///
  /// SQLite, interrupted while it reads which tables there are, calls them missing: so what fails
  /// while the search was interrupted says nothing of the catalog, and passes for cancelled.
  func searching<Result>(_ work: (Database) throws -> Result) throws -> Result {
    let before = interruptions.number
    do {
      return try CatalogError.translating { try searcher.read(work) }
    } catch CatalogError.damaged where interruptions.number != before {
      throw CatalogError.cancelled
    }
  }
}
