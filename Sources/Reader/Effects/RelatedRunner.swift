import Catalog
import Dispatch
import Messages
import Screen
import Synchronization

/// Looks for related articles on a thread; a newer wish ends an older one.
final class RelatedRunner: Sendable {
  private let catalog: ArticleCatalog
  private let post: @Sendable (ReaderEvent) -> Void
  private let queue = DispatchQueue(label: "related", qos: .userInitiated)
  private let newest = Atomic<Int>(0)

  init(catalog: ArticleCatalog, post: @escaping @Sendable (ReaderEvent) -> Void) {
    self.catalog = catalog
    self.post = post
  }

  /// A list over an article has so many lines at most.
  private static let mostArticles = 1000

  /// Reads the latest articles of a person, and posts them.
  func articles(ofPerson name: String) {
    let number = newest.wrappingAdd(1, ordering: .relaxed).newValue
    queue.async { [self] in
      do {
        let listing = Listing(.group(ArticleGroup(.person, name)), .by(.date))
        let numbers = try catalog.numbers(of: listing)
        let rows = try catalog.rows(numbered: numbers.prefix(Self.mostArticles))
        guard newest.load(ordering: .relaxed) == number else { return }
        post(.articles(rows, ofPerson: name, total: numbers.count))
      } catch {
        post(.message(Message(error)))
      }
    }
  }

  /// Waits until what was asked for is posted.
  func finish() {
    queue.sync {}
  }

  /// Looks for what has to do with an article, and posts it.
  func related(to row: ArticleRow) {
    look { [catalog] isCancelled in
      .related(try catalog.related(to: row, isCancelled: isCancelled), to: row)
    }
  }

  /// Looks for the other articles that cite a work which one cites, and posts them.
  func articles(citing id: String, of row: ArticleRow) {
    look { [catalog] isCancelled in
      let references = try catalog.article(row).references
      guard let reference = references.first(where: { $0.id == id }) else {
        return .message(.noOtherCites)
      }
      let rows = try catalog.articles(citing: reference, besides: row, isCancelled: isCancelled)
      return .citing(rows, title: reference.title ?? id, of: row)
    }
  }

  /// Looks for something on the thread, and posts it unless something newer is wanted by then.
  private func look(_ find: @escaping @Sendable (() -> Bool) throws -> ReaderEvent) {
    let number = newest.wrappingAdd(1, ordering: .relaxed).newValue
    queue.async { [self] in
      let isCancelled = { [self] in newest.load(ordering: .relaxed) != number }
      guard !isCancelled() else { return }
      do {
        let found = try find(isCancelled)
        if !isCancelled() { post(found) }
      } catch CatalogError.cancelled {
        post(.message(.relatedInterrupted))
      } catch {
        post(.message(Message(error)))
      }
    }
  }
}
