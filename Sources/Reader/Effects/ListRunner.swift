import Catalog
import Foundation
import Messages
import Notebook
import Screen

/// Makes lists on a thread of its own: those that no index keeps in order, filtered ones, names; and
/// counts what shelves have.
///
/// A list is put in order once, as the numbers of its articles, eight bytes each; after that, rows at
/// any place of it are found at once, and articles that are read meanwhile stay where they are until
/// the list is made anew. Newer lists make older ones needless.
final class ListRunner: @unchecked Sendable {
  // What is mutable here is used by the queue alone, but for `newest`, which has a lock.
  let catalog: ArticleCatalog
  let notebook: ReaderNotebook
  let archive: ReaderNotebook.ArchiveKey
  private let post: @Sendable (ReaderEvent) -> Void
  private let queue = DispatchQueue(label: "lists", qos: .userInitiated)
  private let newest = NewestEditions()
  private let shelf: ShelfReader

  init(
    catalog: ArticleCatalog, notebook: ReaderNotebook, archive: ReaderNotebook.ArchiveKey,
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.catalog = catalog
    self.notebook = notebook
    self.archive = archive
    self.post = post
    shelf = ShelfReader(catalog: catalog, notebook: notebook, archive: archive)
  }

  /// Does some work on the thread; what fails is told.
  private func work(_ work: @escaping @Sendable () throws -> Void) {
    queue.async { [self] in
      do {
        try work()
      } catch CatalogError.damaged {
        post(.damaged)
      } catch {
        post(.message(Message(error)))
      }
    }
  }

  /// Waits until all that was asked for is done.
  func finish() {
    queue.sync {}
  }

  // MARK: - Lists

  /// Reads rows of a list, and posts them unless a newer list was asked for meanwhile.
  func rows(of listing: Listing, in range: Range<Int>, edition: Int) {
    newest.note(list: edition)
    work { [self] in
      guard newest.isNewest(list: edition) else { return }
      let numbers = try shelf.numbers(of: listing, edition: edition)
      let range = range.clamped(to: 0..<numbers.count)
      let rows = try catalog.rows(numbered: numbers[range])
      var notes = ArticleNotes(states: try notebook.states(of: rows.map(\.item), in: archive))
      notes.noted = try notebook.noted(of: rows.map(\.item), in: archive)
      if listing.part == .events {
        notes.events = try catalog.events(of: rows.map(\.id), at: ShelfReader.now)
      }
      // What is gone meanwhile is left out of the rows, and then of the whole.
      let total = numbers.count - (range.count - rows.count)
      post(.rows(listing, start: range.lowerBound, rows, notes, total: total))
    }
  }

  /// Reads names, and posts them unless other ones were asked for meanwhile.
  func names(of listing: GroupListing, in range: Range<Int>, edition: Int) {
    newest.note(names: edition)
    work { [self] in
      guard newest.isNewest(names: edition) else { return }
      let rows = try shelf.names(of: listing, edition: edition)
      let range = range.clamped(to: 0..<rows.count)
      post(.names(listing, start: range.lowerBound, Array(rows[range]), total: rows.count))
    }
  }

  /// Makes ready for a filter, so that its first letter is answered as quickly as the others.
  func prepareFilter() {
    work { [self] in try shelf.prepareFilter() }
  }

  /// Seeks something in a list, and posts where it is.
  func seek(_ seeking: Seeking) {
    work { [self] in
      let indices = try shelf.indices(of: seeking.goal, in: seeking.query)
      post(.sought(seeking, Sought(in: indices, from: seeking.index, step: seeking.step)))
    }
  }

  // MARK: - What the reader does

  /// Reads anew what the archive and the notebook have, and counts it.
  func reset() {
    let number = newest.nextReset()
    work { [self] in
      guard newest.isNewest(reset: number) else { return }
      shelf.reset()
      post(.counts(try shelf.counts()))
    }
  }

  /// Notes what was done with an article, and counts anew.
  func note(_ change: ReadingChange, item: String) {
    work { [self] in
      try shelf.note(change, item: item)
      post(.counts(try shelf.counts()))
    }
  }

  /// Reads anew which articles have notes, and counts them.
  func notesChanged() {
    work { [self] in
      try shelf.notesChanged()
      post(.counts(try shelf.counts()))
    }
  }

  /// Marks all articles of a list as read that are not, and posts how many these were.
  func markAllRead(_ listing: Listing) {
    work { [self] in
      let time = Date()
      let items = try shelf.unreadItems(of: listing)
      try notebook.markRead(items, in: archive, at: time)
      shelf.reset()
      post(.counts(try shelf.counts()))
      post(.markedRead(count: items.count, at: time))
    }
  }

  /// Takes back that articles were marked as read at a time.
  func unmarkRead(at time: Date) {
    work { [self] in
      try notebook.unmarkRead(at: time, in: archive)
      shelf.reset()
      post(.counts(try shelf.counts()))
      post(.readingChanged)
    }
  }
}

/// The newest list, names and reset that were asked for; those before them are needless.
private final class NewestEditions: @unchecked Sendable {
  private let lock = NSLock()
  private var list = 0
  private var names = 0
  private var reset = 0

  func note(list edition: Int) { lock.withLock { list = edition } }
  func note(names edition: Int) { lock.withLock { names = edition } }
  func nextReset() -> Int {
    lock.withLock {
      reset += 1
      return reset
    }
  }

  func isNewest(list edition: Int) -> Bool { lock.withLock { list == edition } }
  func isNewest(names edition: Int) -> Bool { lock.withLock { names == edition } }
  func isNewest(reset number: Int) -> Bool { lock.withLock { reset == number } }
}
