import Catalog
import Screen

/// The first layer: the categories, the list of one of them, and a preview.
struct BrowseLayer: Sendable {
  /// What the categories' pane offers.
  enum Shelf: Sendable, Equatable {
    /// Every article.
    case all
    /// The articles of one category.
    case category(CategoryRow)
    /// What a saved query finds.
    case search(String)
    /// The archive's call for contributions.
    case call
  }

  /// Which pane the keys go to.
  enum Pane: Sendable {
    /// The categories.
    case shelves
    /// The list.
    case list
  }

  var shelves: [Shelf] = [.all]

  /// Whether the reader has chosen the selected shelf; until then the first one is selected.
  private var isChosen = false

  var shelf = 0
  var focus = Pane.shelves
  var list = ListWindow(Listing())
  var preview: Preview?

  /// What saved queries find, as far as they were searched.
  var savedFound: [String: SavedSearch] = [:]

  /// The article whose preview was asked for last.
  var previewed: ArticleRow?

  /// The shelf whose list is shown.
  var selectedShelf: Shelf { shelves[min(shelf, shelves.count - 1)] }

  /// Puts the shelves of an archive in place, and stays on the one that was selected.
  mutating func take(_ overview: ArchiveOverview) {
    let key = isChosen ? selectedShelf.key : nil
    shelves = overview.categories.map { .category($0) } + [.all]
    shelves += overview.savedSearches.map { .search($0) }
    if overview.hasCall { shelves.append(.call) }
    let before = key.flatMap { key in shelves.firstIndex { $0.key == key } }
    showShelf(before ?? 0)
  }

  /// Selects a shelf as the reader wishes, held within those that there are, and shows its list.
  mutating func selectShelf(_ index: Int) {
    isChosen = true
    showShelf(index)
  }

  /// Goes to the other pane, where there is a list.
  mutating func changePane() {
    focus = focus == .list || !selectedShelf.hasList ? .shelves : .list
  }

  private mutating func showShelf(_ index: Int) {
    shelf = max(0, min(index, shelves.count - 1))
    if !selectedShelf.hasList { focus = .shelves }
    let listing = Listing(category: selectedShelf.category, order: list.listing.order)
    guard listing != list.listing else { return }
    let height = list.height
    list = ListWindow(listing)
    list.height = height
  }

  /// Shows the list in another order, from its beginning.
  mutating func sort(by order: Listing.Order) {
    let height = list.height
    list = ListWindow(Listing(category: list.listing.category, order: order))
    list.height = height
  }
}

extension BrowseLayer.Shelf {
  /// The number of the category, or nil.
  var category: Int64? {
    if case .category(let row) = self { row.id } else { nil }
  }

  /// Whether its articles are a list of the catalog.
  var hasList: Bool {
    switch self {
    case .all, .category: true
    case .search, .call: false
    }
  }

  /// What stays the same when the archive is indexed again.
  var key: String {
    switch self {
    case .all: "all"
    case .category(let row): "category:" + row.key
    case .search(let query): "search:" + query
    case .call: "call"
    }
  }

  /// What the pane shows.
  var title: SafeText {
    switch self {
    case .all: "All articles"
    case .category(let row): SafeText(row.title, as: .field)
    case .search(let query): "Search: \(SafeText(query, as: .field))"
    case .call: "Contribute"
    }
  }
}
