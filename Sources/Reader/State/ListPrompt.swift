import Catalog

/// What is typed below a list: words to filter it by, or to find in it.
struct ListPrompt: Sendable {
  /// What the words are for.
  enum Purpose: Sendable {
    case filter
    case find
  }

  let purpose: Purpose

  /// The pane whose lines are looked at.
  let pane: BrowseLayer.Pane

  /// Where one was, to go back to.
  let origin: BrowseLayer.Origin

  var line = PromptLine()
}

/// What was found last in a list, for the next one to be gone to.
struct ListFinding: Sendable {
  let pane: BrowseLayer.Pane
  let text: String

  /// Which of the lines found one is at, from 1, and how many there are; nil until they are counted.
  var ordinal: (at: Int, of: Int)?

  var filter: ListFilter { ListFilter(text) }
}

extension BrowseLayer {
  /// Where one was in the panes.
  struct Origin: Sendable {
    let shelf: Int
    let names: NameList.Place?
    let list: ArticleList.Place
  }

  /// A filter of a pane, as typed, and where one was before.
  struct Filter: Sendable {
    let text: String
    let origin: Origin
  }

  var origin: Origin { Origin(shelf: shelf, names: names?.place, list: list.place) }

  /// Goes back to where one was in a pane.
  mutating func goBack(to origin: Origin, in pane: Pane) {
    switch pane {
    case .shelves: selectShelf(origin.shelf)
    case .names:
      if let place = origin.names { names?.restore(place) }
      showName()
    case .list: list.restore(origin.list)
    }
  }

  /// Takes the filter of a pane away, and goes back to where one was; false where there is none.
  mutating func removeFilter(_ pane: Pane) -> Bool {
    guard let before = filters.removeValue(forKey: pane) else { return false }
    filter(pane, ListFilter())
    goBack(to: before.origin, in: pane)
    return true
  }
}
