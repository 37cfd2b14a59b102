import Catalog
import Messages
import Screen

// Filtering a list, and finding something in it.

extension ReaderState {
  /// Shows the prompt by which the list at hand is filtered, or by which something is found in it.
  mutating func beginPrompt(_ purpose: ListPrompt.Purpose) -> [Effect] {
    let pane = browse.focus
    let filter = purpose == .filter ? browse.filters[pane] : nil
    var prompt = ListPrompt(
      purpose: purpose, pane: pane, origin: filter?.origin ?? browse.origin)
    prompt.line = PromptLine(filter?.text ?? "")
    browse.prompt = prompt
    return pane == .shelves ? [] : [.prepareFilter]
  }

  /// Takes a key of the prompt; what is found is shown as one types.
  mutating func typeInList(_ key: Key) -> [Effect] {
    guard var prompt = browse.prompt else { return [] }
    let text = prompt.line.text
    switch key {
    case .enter: return finish(prompt)
    case .escape: cancel(prompt)
    case .backspace where text.isEmpty: cancel(prompt)
    default:
      if let step = key.stepWhileTyping(page: layout.listRows) {
        move(by: step)
        break
      }
      guard prompt.line.take(key) else { break }
      browse.prompt = prompt
      if prompt.line.text != text { return apply(prompt) }
    }
    return []
  }

  private mutating func cancel(_ prompt: ListPrompt) {
    browse.prompt = nil
    switch prompt.purpose {
    case .filter: _ = browse.removeFilter(prompt.pane)
    case .find:
      browse.finding = nil
      browse.goBack(to: prompt.origin, in: prompt.pane)
    }
  }

  private mutating func finish(_ prompt: ListPrompt) -> [Effect] {
    guard !ListFilter(prompt.line.text).isEmpty else {
      if prompt.purpose == .find, browse.finding?.pane == prompt.pane {
        browse.prompt = nil
        return seekNext(1)
      }
      cancel(prompt)
      return []
    }
    browse.prompt = nil
    if browse.finding?.ordinal?.of == 0, prompt.purpose == .find {
      tellNotFound(prompt.line.text)
      browse.goBack(to: prompt.origin, in: prompt.pane)
      browse.finding = nil
    }
    return []
  }

  private mutating func tellNotFound(_ text: String) {
    message = .notFoundInList(SafeText(text, as: .field))
  }

  private mutating func apply(_ prompt: ListPrompt) -> [Effect] {
    let text = prompt.line.text
    let filter = ListFilter(text)
    switch prompt.purpose {
    case .filter where filter.isEmpty: _ = browse.removeFilter(prompt.pane)
    case .filter:
      browse.filters[prompt.pane] = .init(text: text, origin: prompt.origin)
      browse.filter(prompt.pane, filter)
    case .find:
      browse.goBack(to: prompt.origin, in: prompt.pane)
      browse.finding = filter.isEmpty ? nil : ListFinding(pane: prompt.pane, text: text)
      if !filter.isEmpty { return seek(.words(filter), step: 0) }
    }
    return []
  }

  // MARK: - Going on

  /// Goes on to what was found next or before; where nothing was sought, to an unread article.
  mutating func seekNext(_ step: Int) -> [Effect] {
    guard let finding = browse.finding, finding.pane == browse.focus else {
      return seekUnread(step)
    }
    return seek(.words(finding.filter), step: step)
  }

  mutating func seekUnread(_ step: Int) -> [Effect] {
    seek(.unread, step: step)
  }

  private mutating func seek(_ goal: ListGoal, step: Int) -> [Effect] {
    switch browse.focus {
    case .shelves: return seekShelf(goal, step: step)
    case .names:
      guard let names = browse.names else { return [] }
      browse.awaited += 1
      let query = ListQuery.names(names.query)
      return [.seek(Seeking(query: query, goal: goal, index: names.cursor, step: step))]
    case .list:
      browse.awaited += 1
      let query = ListQuery.articles(browse.list.listing)
      return [.seek(Seeking(query: query, goal: goal, index: browse.list.cursor, step: step))]
    }
  }

  private mutating func seekShelf(_ goal: ListGoal, step: Int) -> [Effect] {
    let shown = browse.shownShelves
    let lines = shown.indices.filter { line in
      let shelf = browse.shelves[shown[line]]
      switch goal {
      case .words(let filter): return filter.matches(browse.title(of: shelf))
      case .unread:
        guard case .category(let row) = shelf else { return false }
        return unread(in: row) > 0
      }
    }
    let line = shown.firstIndex(of: browse.shelf) ?? 0
    let sought = Sought(in: lines, from: line, step: step)
    if let sought { browse.selectShelf(shown[sought.index]) }
    note(sought, goal, from: line, step: step)
    return []
  }

  /// Selects what was found, unless another list is shown by now.
  mutating func show(_ sought: Sought?, of seeking: Seeking) -> [Effect] {
    browse.awaited = max(0, browse.awaited - 1)
    switch seeking.query {
    case .articles(let listing):
      guard browse.focus == .list, listing == browse.list.listing else { return [] }
      if let sought { browse.list.select(sought.index) }
    case .names(let listing):
      guard browse.focus == .names, listing == browse.names?.query else { return [] }
      if let sought { browse.selectName(sought.index) }
    }
    note(sought, seeking.goal, from: seeking.index, step: seeking.step)
    return []
  }

  /// Notes which of the lines found one is at, and tells where the search went round the end.
  private mutating func note(_ sought: Sought?, _ goal: ListGoal, from index: Int, step: Int) {
    let isWords: Bool
    if case .words(let filter) = goal {
      guard browse.finding?.filter == filter else { return }
      browse.finding?.ordinal = sought.map { ($0.ordinal, $0.count) } ?? (0, 0)
      isWords = true
      if sought == nil, browse.prompt == nil, let text = browse.finding?.text {
        tellNotFound(text)
      }
    } else {
      isWords = false
      if sought == nil { message = .nothingUnread }
    }
    guard let sought, step != 0 else { return }
    if sought.index == index {
      message = isWords ? .onlyLineFound : .onlyUnread
    } else if (sought.index > index) != (step > 0) {
      message = step > 0 ? .firstLineAgain : .lastLineAgain
    }
  }
}
