import Catalog
import Messages

/// What commands need, so that none does nothing without a word.
extension ReaderState {
  /// What a command lacks to do anything here; nil where it lacks nothing, or has words of its own
  /// for it.
  func lack(for command: Command) -> Message? {
    switch layers.last {
    case nil: browse.lack(for: command)
    case .search(let layer): layer.lack(for: command)
    case .concordance(let layer): layer.lack(for: command)
    case .menu(let menu): menu.lack(for: command)
    case .help(let layer): layer.page == .queries ? HelpLayer.lackOfQueries(for: command) : nil
    case .article, .citation: nil
    }
  }
}

extension BrowseLayer {
  fileprivate func lack(for command: Command) -> Message? {
    switch command {
    case .nextPane, .previousPane: names == nil && !hasListOfShelf ? .noOtherPane : nil
    case .open where focus == .list: list.selected == nil ? .nothingToOpen : nil
    case .open where focus == .names: names?.selected == nil ? .nothingToOpen : nil
    case .star, .toggleRead, .information:
      focus != .list || list.selected == nil ? .noArticleSelected : nil
    case .markAllRead: hasListOfShelf ? nil : .noListSelected
    default: nil
    }
  }
}

extension SearchLayer {
  fileprivate func lack(for command: Command) -> Message? {
    guard facets == nil, isCurrent, selected == nil else { return nil }
    return switch command {
    case .open: .nothingToOpen
    case .information, .star, .toggleRead: .nothingSelected
    case .sort: .nothingToSort
    case .concordance: prompt.text.trimmed.isEmpty ? .nothingSearched : .nothingFound
    case .narrow: narrowing.isEmpty && correction == nil ? .nothingToNarrow : nil
    case .saveSearch: prompt.text.trimmed.isEmpty && narrowing.isEmpty ? .nothingSearched : nil
    default: nil
    }
  }
}

extension MenuLayer {
  fileprivate func lack(for command: Command) -> Message? {
    switch command {
    case .open: selected == nil ? .nothingToOpen : nil
    case .search: isFirst ? .noArchiveChosen : nil
    case .edit, .removeNote: selected == nil ? .nothingSelected : nil
    default: nil
    }
  }
}

extension HelpLayer {
  /// The page on queries has no line to be chosen.
  fileprivate static func lackOfQueries(for command: Command) -> Message? {
    switch command {
    case .open: .nothingToOpen
    case .filter: .nothingToNarrow
    default: nil
    }
  }
}

extension ConcordanceLayer {
  fileprivate func lack(for command: Command) -> Message? {
    let isEmpty = view == .lines ? selectedLine == nil : selectedCount == nil
    let hasNothing = isComplete && concordance?.count ?? 0 == 0
    return switch command {
    case .open: isEmpty ? .nothingToOpen : nil
    case .information: selectedLine == nil ? .nothingSelected : nil
    case .nextPane, .previousPane: hasNothing ? .noOtherPane : nil
    case .sort: hasNothing ? .nothingToSort : nil
    default: nil
    }
  }
}
