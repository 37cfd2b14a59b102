import Catalog
import Dispatch
import Messages
import Screen
import Synchronization

/// Makes one concordance on a thread, and sorts, counts and writes it on another.
///
/// What was found is held here and in the reader's state, which share it; so both threads work on it
/// as it stood when they began, and only orders and counts go back and forth.
final class ConcordanceJob: Sendable {
  private let catalog: ArticleCatalog
  private let states: SearchStates
  private let number: Int
  private let post: @Sendable (ReaderEvent) -> Void
  private let finding = DispatchQueue(label: "concordance", qos: .userInitiated)
  private let arranging = DispatchQueue(label: "concordance order", qos: .userInitiated)

  private let state = Mutex(State())

  private struct State {
    /// What was found so far.
    var found: Concordance?
    /// Whether the articles to read are still being searched.
    var isSearching = false
    /// Whether the concordance was left.
    var hasEnded = false
  }

  /// The most lines of a concordance: they take some hundred megabytes, and say what more would.
  static let mostLines = 1_000_000

  init(
    _ catalog: ArticleCatalog, _ states: SearchStates, number: Int,
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.catalog = catalog
    self.states = states
    self.number = number
    self.post = post
  }

  /// Finds every occurrence.
  func make(_ query: SearchQuery, narrowedBy narrowing: [SearchNarrowing]) {
    finding.async { [self] in
      while !isOver {
        do {
          return try find(query, narrowing)
        } catch CatalogError.cancelled {
          // A newer search has interrupted that of this concordance, which is still wanted.
        } catch {
          if case CatalogError.damaged = error { post(.damaged) }
          return tell(.failed(Message(error)))
        }
      }
    }
  }

  private func find(_ query: SearchQuery, _ narrowing: [SearchNarrowing]) throws {
    state.withLock { $0.isSearching = !$0.hasEnded }
    defer { state.withLock { $0.isSearching = false } }
    _ = try catalog.concordance(
      of: query, narrowedBy: narrowing, limit: Self.mostLines, states: states,
      isCancelled: { isOver }
    ) { progress in
      state.withLock {
        $0.isSearching = false
        $0.found = progress.concordance
      }
      tell(.found(progress))
    }
  }

  /// Arranges the lines that were found so far, or those of a group.
  func arrange(_ order: Concordance.Order, _ group: Concordance.Group?) {
    arranging.async { [self] in
      guard let concordance = snapshot else { return }
      let indices = concordance.indices(by: order, of: group)
      tell(
        .arranged(
          ConcordanceArrangement(
            order: order, group: group, indices: indices, total: concordance.count)))
    }
  }

  /// Counts the lines that were found so far.
  func count(by unit: ConcordanceUnit) {
    arranging.async { [self] in
      guard let concordance = snapshot else { return }
      tell(.counted(ConcordanceCounts(concordance, by: unit)))
    }
  }

  /// Writes lines to a file, after all were found; `writing` is left when it is done.
  func write(
    _ file: ConcordanceFile, _ order: Concordance.Order, _ group: Concordance.Group?,
    in writing: DispatchGroup
  ) {
    finding.async(group: writing) { [self] in
      guard let concordance = snapshot else {
        return post(.message(.concordanceLeftUnwritten))
      }
      let lines = concordance.indices(by: order, of: group)
      post(.message(file.write(lines.lazy.map { concordance[Int($0)] }, count: lines.count)))
    }
  }

  /// Ends the search and the finding; what is being written is written to its end.
  func end() {
    let interrupts = state.withLock {
      $0.hasEnded = true
      return $0.isSearching
    }
    if interrupts { catalog.interruptSearch() }
  }

  /// Waits until all that was asked for is told.
  func finish() {
    finding.sync {}
    arranging.sync {}
  }

  /// What was found so far; nil when it is no longer wanted.
  private var snapshot: Concordance? { state.withLock { $0.hasEnded ? nil : $0.found } }

  private var isOver: Bool { state.withLock { $0.hasEnded } }

  private func tell(_ news: ConcordanceNews) {
    if !isOver { post(.concordance(news, number: number)) }
  }
}
