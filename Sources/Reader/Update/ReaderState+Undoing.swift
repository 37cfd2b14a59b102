import Catalog
import Foundation
import Messages

/// Taking changes back, the latest first.
///
/// The notebook is again as it was before, also since when things are so: the answer to a change tells
/// what it took the place of (`.replaced`), and that is put back.
extension ReaderState {
  /// What a change took the place of.
  struct Former: Sendable, Equatable {
    /// Since when it had been so; nil where it had not.
    var since: Date?

    /// Where a saved search stood among the others; nil for other changes.
    var index: Int?
  }

  /// Notes since when what the latest change has changed had been so.
  mutating func noteFormer(since time: Date?) {
    formers[changes.count - 1, default: Former()].since = time
  }

  /// Takes back what the notebook could not keep, the change before all, and tells why.
  mutating func takeBack(_ effect: Effect, _ reason: Message) {
    tell(.notKept(reason))
    switch effect {
    case .setRead, .setStarred, .setSaved:
      guard let change = changes.popLast() else { return }
      formers[changes.count] = nil
      if let opposite = change.opposite { _ = apply(opposite) }
    case .annotation(.keep): goOnWriting()
    default: break
    }
  }

  /// Tells what came of something, which is waited for no longer.
  mutating func tell(_ told: Message) {
    message = told
    isReplacing = false
    browse.awaited = 0
    marking = .none
    awaitsLibrary = false
    awaitsChanges = false
  }

  /// Takes the latest change back.
  mutating func undo() -> [Effect] {
    if marking == .under {
      marking = .undone
      return []
    }
    guard let change = changes.popLast() else {
      message = .nothingToUndo
      return []
    }
    let former = formers.removeValue(forKey: changes.count)
    if case .narrowed(let before) = change { return undoNarrowing(to: before) ?? undo() }
    message = change.undone
    switch change {
    case .marked(let mark, let before):
      return [.mark(.takeBack(mark, former: before, since: former?.since))]
    case .readMany(_, let time): return [.unmarkRead(at: time)]
    case .noted(let note, let before): return [.annotation(.takeBack(note, former: before))]
    case .noteRemoved(let note): return [.annotation(.restore(note))]
    case .listed(let name, let former, _):
      return [.readingList(.restore(former, name: name))]
    default: return restore(change, former ?? Former())
    }
  }

  /// Puts back what a change took the place of.
  private mutating func restore(_ change: Change, _ former: Former) -> [Effect] {
    let isOn = former.since != nil
    switch change {
    case .starred(_, let row):
      _ = apply(.starred(isOn, row))
      return [.restore(.starred(item: row.item), since: former.since)]
    case .read(_, let row):
      _ = apply(.read(isOn, row))
      return [.restore(.read(item: row.item), since: former.since)]
    case .saved(_, let query):
      let effects = apply(.saved(isOn, query: query)).dropFirst()
      if isOn, let index = former.index { move(savedSearch: query, to: index) }
      return [.restore(.saved(query: query), since: former.since)] + effects
    case .marked, .narrowed, .readMany, .noted, .noteRemoved, .listed: return []
    }
  }

  /// Has a saved search stand where it stood among the others.
  private mutating func move(savedSearch query: String, to index: Int) {
    archive.savedSearches.removeAll { $0 == query }
    archive.savedSearches.insert(query, at: min(index, archive.savedSearches.count))
    browse.take(archive, counts)
  }
}

extension ReaderState.Change {
  /// What makes it as it was, but for since when; nil where that takes more.
  fileprivate var opposite: Self? {
    switch self {
    case .read(let isOn, let row): .read(!isOn, row)
    case .starred(let isOn, let row): .starred(!isOn, row)
    case .saved(let isOn, let query): .saved(!isOn, query: query)
    case .marked, .narrowed, .readMany, .noted, .noteRemoved, .listed: nil
    }
  }
}
