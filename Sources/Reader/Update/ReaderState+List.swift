import Catalog
import Messages
import Notebook
import Screen

extension ReaderState {
  mutating func performInList(_ command: Command) -> [Effect] {
    switch command {
    case .open: return openSelected()
    case .nextPane: changePane(by: 1)
    case .previousPane: changePane(by: -1)
    case .nextCategory: moveCategory(by: times)
    case .previousCategory: moveCategory(by: -times)
    case .library: return lookThroughLibrary()
    case .update: return askToUpdate()
    case .changes: return findChanges()
    case .sort:
      let hasOwn = browse.selectedShelf.hasOwnOrder
      question = browse.focus == .names ? .nameOrder : .order(hasOwn: hasOwn)
    case .filter, .find: return beginPrompt(command == .filter ? .filter : .find)
    case .nextMatch: return seekNext(times)
    case .previousMatch: return seekNext(-times)
    case .previousUnread: return seekUnread(-times)
    case .markAllRead: return markAllRead()
    case .saveSearch:
      guard case .search(let query) = browse.selectedShelf, browse.focus == .shelves else {
        message = .noSavedSearchSelected
        return []
      }
      return changeSaved(query)
    case .star, .toggleRead, .information:
      guard let row = browse.list.selected else { return [] }
      if command != .information { return change(command, row, browse.list.state(of: row)) }
      message = tellAbout(row)
    default:
      if let step = command.step(page: layout.listRows, times: times) { move(by: step) }
    }
    return []
  }

  private mutating func openSelected() -> [Effect] {
    if browse.focus == .shelves, browse.shownShelves.isEmpty {
      message = .nothingSelected
      return []
    }
    if browse.selectedShelf == .call { return [.open(.call, .beginning)] }
    if browse.selectedShelf == .changes { return findChanges() }
    if case .search(let query) = browse.selectedShelf { return beginSearch(for: query) }
    if case .readingList(let list) = browse.selectedShelf {
      return [.readingList(.show(list.name))]
    }
    if case .unfinished(let article) = browse.selectedShelf {
      return [.open(.row(article.row), .place)]
    }
    if browse.focus != .list {
      enterPane()
      return []
    }
    return browse.list.selected.map { [.open(.row($0), .place)] } ?? []
  }

  /// What a list tells of an article in one message, for panes that have no room for a preview.
  func tellAbout(_ row: ArticleRow) -> Message {
    let event = browse.list.notes?.events[row.id]
    let named = event.map { [$0.day, $0.place, $0.speakers] } ?? [row.byline, row.day]
    var facts = named.filter { !$0.isEmpty }.map { Message.verbatim(SafeText($0, as: .field)) }
    if event == nil { facts.append(row.length) }
    let excerpt = Message.verbatim(SafeText(row.excerpt, as: .field))
    return [facts.joined(separator: " · "), excerpt].joined(separator: ". ")
  }

  // MARK: - Marks and stars

  /// Stars an article or marks it as read, or takes that back.
  mutating func change(
    _ command: Command, _ row: ArticleRow, _ state: ArticleState
  ) -> [Effect] {
    let change: Change =
      command == .star
      ? .starred(!state.isStarred, row) : .read(!state.isRead, row)
    changes.append(change)
    message = told(change)
    return apply(change)
  }

  /// Changes what is shown, and has the notebook changed.
  mutating func apply(_ change: Change) -> [Effect] {
    switch change {
    case .starred(let isOn, let row):
      setState(of: row.item) { $0.isStarred = isOn }
      return [.setStarred(isOn, item: row.item)]
    case .read(let isOn, let row):
      setState(of: row.item) { $0.isRead = isOn }
      counts.read?[row.category, default: 0] += isOn ? 1 : -1
      return [.setRead(isOn, item: row.item)]
    case .saved(let isOn, let query):
      archive.savedSearches.removeAll { $0 == query }
      if isOn { archive.savedSearches.append(query) }
      browse.take(archive, counts)
      return [.setSaved(isOn, query: query)] + (isOn ? [.searchSaved([query])] : [])
    case .marked, .narrowed, .readMany, .noted, .noteRemoved, .listed: return []
    }
  }

  private mutating func setState(of item: String, _ change: (inout ArticleState) -> Void) {
    browse.list.updateState(of: item, change)
    for index in layers.indices {
      switch layers[index] {
      case .article(var layer) where layer.row?.item == item:
        change(&layer.state)
        layers[index] = .article(layer)
      case .search(var layer):
        change(&layer.states[item, default: ArticleState()])
        layers[index] = .search(layer)
      default: break
      }
    }
  }
}
