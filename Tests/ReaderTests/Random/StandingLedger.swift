import Screen

@testable import Reader

/// Where one was in each layer when another was put over it: one must come back to the very place.
struct StandingLedger {
  /// Where one was in what lies below, the first layer first; nil where that may change meanwhile.
  private var below: [String?] = []

  /// What is wrong.
  private(set) var faults: [String] = []

  /// How often one came back, and was where one had been.
  private(set) var returns = 0

  /// Notes what an event has done; `isQuiet` says that nothing is still to come.
  mutating func note(
    _ event: ReaderEvent, _ before: ReaderState, _ after: ReaderState, isQuiet: Bool
  ) {
    let (old, new) = (before.layers.count, after.layers.count)
    if before.moves(by: event) { below = below.map { _ in nil } }
    if new > old {
      below += (old..<new).map { $0 == old && isQuiet ? before.standing(in: $0) : nil }
    } else if new < old {
      if let kept = below[new], before.isBack(event) { compare(kept, after.standing(in: new)) }
      below.removeLast(old - new)
    }
  }

  private mutating func compare(_ expected: String, _ found: String?) {
    returns += 1
    guard let found, found != expected else { return }
    faults.append("not so: one comes back to \(expected)\nbut to \(found)")
  }
}

extension ReaderState {
  /// Whether an event may change where one is in the layers below.
  fileprivate func moves(by event: ReaderEvent) -> Bool {
    switch event {
    case .resized, .progress, .typed, .markedRead, .readingChanged, .overview: return true
    case .key(.enter) where commandPrompt != nil: return true
    case .key(let key) where !isTyping:
      switch commands.command(for: key, in: context) {
      case .nextArticle, .previousArticle, .nextMatch, .previousMatch, .undo, .wider, .narrower,
        .paragraphNumbers:
        return true
      default: return false
      }
    default: return false
    }
  }

  /// Whether a key asks to go back.
  fileprivate func isBack(_ event: ReaderEvent) -> Bool {
    guard case .key(let key) = event, question == nil else { return false }
    if isTyping { return key == .escape }
    let command = commands.command(for: key, in: context)
    return command == .back || command == .goBack && context == .article
  }

  /// Where one is in a layer, of which the first has the number 0; nil where that is still to come.
  fileprivate func standing(in number: Int) -> String? {
    guard number > 0 else { return browse.standing }
    switch layers[number - 1] {
    case .article(let layer): return "\(layer.row?.item ?? "") \(layer.top) \(layer.topOffset)"
    case .search(let layer):
      guard layer.isCurrent else { return nil }
      return "\(layer.prompt.text) \(layer.cursor) \(layer.top) \(layer.facets?.cursor ?? -1)"
    case .concordance(let layer):
      guard layer.isSettled else { return nil }
      return "\(layer.query.text) \(layer.view) \(layer.lineCursor) \(layer.countCursor)"
    case .menu(let menu): return "\(menu.title) \(menu.cursor) \(menu.top) \(menu.filter.text)"
    case .citation(let layer): return "\(layer.index) \(layer.format) \(layer.top)"
    case .help(let layer): return "\(layer.page) \(layer.cursor) \(layer.top)"
    }
  }
}

extension BrowseLayer {
  fileprivate var standing: String? {
    guard !isWaiting, list.total != nil || !hasListOfShelf else { return nil }
    let place = hasListOfShelf ? "\(list.cursor) \(list.top) \(list.selected?.item ?? "")" : ""
    return "\(focus) \(selectedShelf.key) \(names?.cursor ?? -1) \(names?.top ?? -1) \(place)"
  }
}
