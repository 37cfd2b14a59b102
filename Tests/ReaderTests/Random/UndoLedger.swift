import Notebook

@testable import Reader

/// What the notebook held before each change that can be undone: it must hold the same again.
struct UndoLedger {
  /// What was decided before all.
  let first: Decided
  private var now: Decided
  private var before: [Decided] = []

  /// How many changes were taken back, and compared.
  private(set) var undone = 0

  /// Whether many articles are being marked, of which no one was told yet.
  private(set) var isAwaiting = false

  init(_ notebook: ReaderNotebook) throws {
    first = try Self.decided(notebook)
    now = first
  }

  static func decided(_ notebook: ReaderNotebook) throws -> Decided {
    try notebook.records().archives.first?.decided ?? Decided()
  }

  /// Notes what an event changed, after its effects were carried out; what is wrong.
  mutating func note(
    _ old: ReaderState, _ new: ReaderState, _ effects: [Effect], _ notebook: ReaderNotebook
  ) -> [String] {
    if effects.contains(where: { if case .markAllRead = $0 { true } else { false } }) {
      isAwaiting = true
      return []
    }
    if old.browse.awaited > 0, new.browse.awaited == 0 { isAwaiting = false }
    guard old.changes != new.changes || effects.contains(where: \.changesNotebook) else {
      return []
    }
    guard var found = try? Self.decided(notebook) else {
      return ["not so: the notebook can be read"]
    }
    // Drafts are no changes until their writing ends.
    if let writing = new.writing { found.notes[writing.note.id] = now.notes[writing.note.id] }
    defer { now = found }
    let grown = new.changes.count - old.changes.count
    if grown == 1 {
      before.append(now)
      return []
    }
    guard grown < 0 else {
      return found == now ? [] : ["not so: what changes the notebook can be undone"]
    }
    let expected = before[before.count + grown]
    before.removeLast(-grown)
    undone += 1
    return found == expected
      ? [] : ["not so: undone, it is as before: \(expected)\nbut: \(found)"]
  }
}

extension Effect {
  fileprivate var changesNotebook: Bool {
    switch self {
    case .setRead, .setStarred, .setSaved, .unmarkRead, .restore: true
    case .mark(.set), .mark(.takeBack): true
    case .annotation(.keep), .annotation(.remove), .annotation(.takeBack), .annotation(.restore),
      .annotation(.drop):
      true
    default: false
    }
  }
}
