import Catalog
import Messages
import Screen

extension ReaderState {
  /// Whether a preview of the selected article is shown.
  var showsPreview: Bool {
    browse.hasListOfShelf
      && (browse.focus == .list || layout.panes == .three && browse.names == nil)
  }

  /// Goes from the shelves to the articles or the names, or from the names to the articles.
  mutating func enterPane() {
    switch browse.focus {
    case .shelves:
      browse.selectShelf(browse.shelf)
      browse.refresh()
      browse.focus = browse.names != nil ? .names : browse.selectedShelf.hasList ? .list : .shelves
    case .names:
      guard browse.names?.selected != nil else { return }
      browse.showName()
      browse.focus = .list
    case .list: break
    }
  }

  /// Takes a filter away, else goes back to the pane before; false in the first one.
  mutating func leavePane() -> Bool {
    if browse.removeFilter(browse.focus) { return true }
    switch browse.focus {
    case .shelves: return false
    case .names: browse.focus = .shelves
    case .list:
      browse.reloadNames()
      browse.focus = browse.names != nil ? .names : .shelves
    }
    return true
  }

  /// Goes to the next or the previous pane that there is, round the end.
  mutating func changePane(by step: Int) {
    var panes: [BrowseLayer.Pane] = [.shelves]
    guard !browse.shownShelves.isEmpty else {
      message = .nothingSelected
      return
    }
    if browse.names != nil { panes.append(.names) }
    if browse.hasListOfShelf { panes.append(.list) }
    let place = panes.firstIndex(of: browse.focus) ?? 0
    browse.focus = panes[(place + step + panes.count) % panes.count]
  }

  /// Goes to the shelves, or to the pane beside them.
  mutating func changePane(isToShelves: Bool) {
    if isToShelves {
      browse.focus = .shelves
    } else if browse.names != nil {
      browse.focus = .names
    } else if browse.hasListOfShelf {
      browse.focus = .list
    }
  }

  /// Shows the next or the previous shelf; in the articles of a name, those of the next name.
  mutating func moveCategory(by step: Int) {
    let isInside = browse.focus != .shelves
    if browse.focus == .list, let names = browse.names {
      browse.selectName(names.cursor + step)
    } else {
      browse.moveShelf(by: step)
      if isInside, browse.selectedShelf.hasList {
        browse.focus = browse.names != nil ? .names : .list
      }
    }
    // A small screen has no title that would say it.
    if isInside, browse.focus != .shelves, layout.titleRows == 0 { message = .verbatim(path) }
  }

  mutating func move(by step: Int) {
    switch browse.focus {
    case .shelves: browse.moveShelf(by: step)
    case .names: browse.selectName((browse.names?.cursor ?? 0).saturated(adding: step))
    case .list: browse.list.select(browse.list.cursor.saturated(adding: step))
    }
  }

  // MARK: - Orders

  mutating func sort(by key: Key) {
    let sortings: [Key: Listing.Sorting] = [
      .character("d"): .by(.date), .character("a"): .by(.author), .character("t"): .by(.title),
      .character("l"): .by(.length), .character("u"): .unreadFirst, .character("o"): .natural,
    ]
    if let sorting = sortings[key], sorting != .natural || browse.selectedShelf.hasOwnOrder {
      browse.sort(by: sorting)
    } else {
      message = .notSorted
    }
  }

  mutating func sortNames(by key: Key) {
    let orders: [Key: GroupOrder] = [
      .character("t"): .name, .character("a"): .name, .character("l"): .count,
      .character("u"): .unread,
    ]
    if let order = orders[key] {
      browse.sortNames(by: order)
    } else {
      message = .namesNotSorted
    }
  }

  // MARK: - What was counted and read

  mutating func take(_ counts: ShelfCounts) {
    self.counts = counts
    if hasRead { self.counts.unfinished = nil }
    self.counts.changes = versionChanges?.count ?? 0
    browse.take(archive, self.counts)
  }

  /// Notes that an article is read now, so that the one left last is no longer offered.
  mutating func noteReading() {
    hasRead = true
    take(counts)
  }

  mutating func take(_ rows: [GroupRow], of listing: GroupListing, from start: Int, total: Int) {
    guard listing == browse.names?.query else { return }
    browse.names?.take(rows, from: start, notes: nil, total: total)
    if browse.focus != .list { browse.showName() }
  }

  // MARK: - Marking all

  /// Has all articles of the list marked as read: of the selected shelf or name, where these are
  /// shown.
  mutating func markAllRead() -> [Effect] {
    browse.awaited += 1
    marking = .under
    return [.markAllRead(browse.list.listing)]
  }

  /// Tells how many were marked, and makes it a change that can be undone; undoes it where that was
  /// asked for meanwhile.
  mutating func noteMarked(_ change: Change, count: Int) -> [Effect] {
    browse.awaited = 0
    defer { marking = .none }
    guard count > 0 else {
      message = .allReadAlready
      return []
    }
    changes.append(change)
    if marking == .undone { return undo() }
    message = told(change)
    browse.reload()
    return []
  }
}
