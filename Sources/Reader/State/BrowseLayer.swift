import Catalog
import Messages
import Screen

/// The first layer: the shelves, the names or the articles of one of them, and a preview.
struct BrowseLayer: Sendable {
  /// Which pane the keys go to.
  enum Pane: Sendable {
    /// The shelves.
    case shelves
    /// People, tags or years.
    case names
    /// Articles.
    case list
  }

  /// The language of the shelves' titles.
  var language = Language.english

  private(set) var shelves: [Shelf] = [.all]

  /// The shelves that the filter keeps, by their indices.
  private(set) var shownShelves = [0]

  /// The words by which the shelves are narrowed.
  private(set) var shelfFilter = ListFilter()

  /// Whether the reader has chosen the selected shelf; until then the first one is selected.
  private var isChosen = false

  private(set) var shelf = 0
  var focus = Pane.shelves

  /// The names of the selected shelf, where it has any.
  var names: NameList?

  /// The articles of the selected shelf, or of the selected name.
  var list = ArticleList(Listing())

  var preview: Preview?

  /// What saved queries find, as far as they were searched.
  var savedFound: [String: SavedSearch] = [:]

  /// The article whose preview was asked for last.
  var previewed: ArticleRow?

  /// What is typed to filter a list, or to find something in it.
  var prompt: ListPrompt?

  /// The filters of the panes that are narrowed.
  var filters: [Pane: Filter] = [:]

  /// What was found last.
  var finding: ListFinding?

  /// Rows of the lists.
  var height = 1 {
    didSet {
      list.height = height
      names?.height = height
    }
  }

  /// How many answers are to come: of what is sought, or marked.
  var awaited = 0

  /// The order of most lists, and those of shelves that have one of their own.
  private var sorting = Listing.Sorting.by(.date)
  private var ownSortings: [String: Listing.Sorting] = [:]
  private var nameOrders: [ArticleGroup.Kind: GroupOrder] = [.tag: .count]

  /// Where one was in lists and among names, by their keys.
  private var listPlaces: [String: ArticleList.Place] = [:]
  private var namePlaces: [String: NameList.Place] = [:]

  /// How many lists were made.
  private var editions = 0

  /// The shelf whose list is shown.
  var selectedShelf: Shelf { shelves[min(shelf, shelves.count - 1)] }

  /// The name whose articles are shown, or nil.
  var group: ArticleGroup? {
    if case .group(let group) = list.listing.part { group } else { nil }
  }

  /// Whether the list is that of the selected shelf, or of the selected name.
  var hasListOfShelf: Bool {
    if let part = selectedShelf.part { return part == list.listing.part }
    guard let kind = selectedShelf.groupKind else { return false }
    return group?.kind == kind
  }

  /// Whether something that was asked for is still to come.
  var isWaiting: Bool {
    awaited > 0 || hasListOfShelf && list.isWaiting || names?.isWaiting == true
  }

  // MARK: - Shelves

  /// Puts the shelves of an archive in place, and stays on the one that was selected; where that is
  /// gone, on the one that stands there now.
  mutating func take(_ archive: ArchiveOverview, _ counts: ShelfCounts) {
    let key = isChosen ? selectedShelf.key : nil
    shelves = Shelf.all(of: archive, counts)
    sift()
    let there = isChosen && shownShelves.contains(shelf) ? shelf : shownShelves.first ?? 0
    showShelf(key.flatMap { key in shelves.firstIndex { $0.key == key } } ?? there)
  }

  /// Selects a shelf as the reader wishes, held within those that are shown, and shows its list.
  mutating func selectShelf(_ index: Int) {
    isChosen = true
    showShelf(index)
  }

  /// Selects the shelf some lines away.
  mutating func moveShelf(by step: Int) {
    let line = shownShelves.firstIndex(of: shelf) ?? 0
    selectShelf(line: line.saturated(adding: step))
  }

  /// Selects one of the shelves that are shown, the first or the last where there is none of that line.
  mutating func selectShelf(line: Int) {
    guard !shownShelves.isEmpty else { return }
    selectShelf(shownShelves[max(0, min(line, shownShelves.count - 1))])
  }

  /// Narrows the shelves.
  mutating func filterShelves(_ filter: ListFilter) {
    shelfFilter = filter
    sift()
    if !shownShelves.contains(shelf) { selectShelf(line: 0) }
  }

  /// A shelf's title as the reader sees it.
  func title(of shelf: Shelf) -> String { language.text(of: shelf.title).string }

  private mutating func sift() {
    shownShelves = shelves.indices.filter { shelfFilter.matches(title(of: shelves[$0])) }
  }

  private mutating func showShelf(_ index: Int) {
    shelf = max(0, min(index, shelves.count - 1))
    if !selectedShelf.hasList { focus = .shelves }
    guard let kind = selectedShelf.groupKind else {
      if names != nil { leaveNames() }
      return show(selectedShelf.part)
    }
    guard names?.query.kind != kind else { return }
    leaveNames()
    var window = NameList(
      GroupListing(kind: kind, order: nameOrders[kind] ?? .name), edition: nextEdition())
    window.height = height
    if let place = namePlaces[selectedShelf.key] { window.restore(place) }
    names = window
    if focus == .list { focus = .names }
  }

  private mutating func leaveNames() {
    if let names { namePlaces[Shelf.groups(names.query.kind).key] = names.place }
    names = nil
    filters[.names] = nil
    if finding?.pane == .names { finding = nil }
    if focus == .names { focus = .shelves }
  }

  // MARK: - Lists

  /// Shows the articles of the selected name.
  mutating func showName() {
    guard let row = names?.selected else { return }
    show(.group(row.group))
  }

  /// Selects a name, and shows its articles.
  mutating func selectName(_ index: Int) {
    names?.select(index)
    showName()
  }

  /// Shows a part of the archive where one was in it last.
  private mutating func show(_ part: Listing.Part?) {
    guard let part, part != list.listing.part else { return }
    listPlaces[key(of: list.listing.part)] = list.place
    filters[.list] = nil
    if finding?.pane == .list { finding = nil }
    var window = ArticleList(Listing(part, sortingOfShelf), edition: nextEdition())
    window.height = height
    if let place = listPlaces[key(of: part)] { window.restore(place) }
    list = window
  }

  private func key(of part: Listing.Part) -> String {
    switch part {
    case .category(let number): "\(number)"
    case .group(let group): "\(group.kind) \(group.name)"
    default: "\(part)"
    }
  }

  private var sortingOfShelf: Listing.Sorting {
    guard selectedShelf.hasOwnOrder else { return sorting }
    return ownSortings[selectedShelf.key] ?? .natural
  }

  /// Shows the list in another order, from its beginning.
  mutating func sort(by sorting: Listing.Sorting) {
    if selectedShelf.hasOwnOrder {
      ownSortings[selectedShelf.key] = sorting
    } else {
      self.sorting = sorting
    }
    var query = list.listing
    query.sorting = sorting
    let edition = nextEdition()
    list.change(to: query, edition: edition)
  }

  /// Shows the names in another order, from the first one on.
  mutating func sortNames(by order: GroupOrder) {
    guard var query = names?.query else { return }
    nameOrders[query.kind] = order
    query.order = order
    let edition = nextEdition()
    names?.change(to: query, edition: edition)
  }

  /// Narrows the list or the names by words.
  mutating func filter(_ pane: Pane, _ filter: ListFilter) {
    switch pane {
    case .shelves: filterShelves(filter)
    case .names:
      guard var query = names?.query, query.filter != filter else { return }
      query.filter = filter
      let edition = nextEdition()
      names?.change(to: query, edition: edition)
    case .list:
      var query = list.listing
      guard query.filter != filter else { return }
      query.filter = filter
      let edition = nextEdition()
      list.change(to: query, edition: edition)
    }
  }

  /// Has what is shown loaded anew.
  mutating func reload() {
    let edition = nextEdition()
    list.reload(edition: edition)
    names?.reload(edition: edition)
  }

  /// Has the articles loaded anew, where what was done with them decides which these are.
  mutating func refresh() {
    guard selectedShelf.dependsOnReader else { return }
    let edition = nextEdition()
    list.reload(edition: edition)
  }

  /// Has the names loaded anew, for their counts.
  mutating func reloadNames() {
    let edition = nextEdition()
    names?.reload(edition: edition)
  }

  private mutating func nextEdition() -> Int {
    editions += 1
    return editions
  }
}
