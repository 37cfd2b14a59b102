import Catalog
import Messages
import Notebook
import Screen

/// What the first pane offers: a list of articles, or of names that each have one.
enum Shelf: Sendable, Equatable {
  /// The articles of one category.
  case category(CategoryRow)
  /// Every article.
  case all
  /// What was not read.
  case unread
  /// What changed since the version before.
  case changes
  /// What is starred.
  case starred
  /// What there are notes on.
  case noted
  /// What was begun and not read to its end.
  case begun
  /// What was opened, the latest first.
  case history
  /// People, tags or years.
  case groups(ArticleGroup.Kind)
  /// Events to come, and those that are over.
  case events
  /// What a saved query finds.
  case search(String)
  /// What the reader put on a reading list.
  case readingList(ReadingListCount)
  /// The article that was left last, half-way, in an earlier session.
  case unfinished(UnfinishedArticle)
  /// The archive's call for contributions.
  case call

  /// The part of the archive that its list shows; nil where it has no list of its own.
  var part: Listing.Part? {
    switch self {
    case .category(let row): .category(row.id)
    case .all: .all
    case .unread: .unread
    case .starred: .starred
    case .noted: .noted
    case .begun: .begun
    case .history: .visited
    case .events: .events
    case .groups, .search, .readingList, .unfinished, .changes, .call: nil
    }
  }

  /// The kind of its names, or nil.
  var groupKind: ArticleGroup.Kind? {
    if case .groups(let kind) = self { kind } else { nil }
  }

  /// Whether there is a list behind it.
  var hasList: Bool { part != nil || groupKind != nil }

  /// Whether its list has an order of its own, which it begins with.
  var hasOwnOrder: Bool {
    switch self {
    case .begun, .history, .events: true
    default: false
    }
  }

  /// Whether what was done with articles decides which are in its list.
  var dependsOnReader: Bool {
    switch self {
    case .unread, .starred, .noted, .begun, .history: true
    default: false
    }
  }

  /// What stays the same when the archive is indexed again.
  var key: String {
    switch self {
    case .category(let row): "category:" + row.key
    case .all: "all"
    case .unread: "unread"
    case .changes: "changes"
    case .starred: "starred"
    case .noted: "noted"
    case .begun: "begun"
    case .history: "history"
    case .groups(let kind): "groups:\(kind)"
    case .events: "events"
    case .search(let query): "search:" + query
    case .readingList(let list): "list:" + list.name
    case .unfinished: "unfinished"
    case .call: "call"
    }
  }

  /// What the pane shows.
  var title: Message {
    switch self {
    case .category(let row): row.name
    case .all: .allArticles
    case .unread: .unreadShelf
    case .changes: .changedShelf
    case .starred: .starredShelf
    case .noted: .notedShelf
    case .begun: .begunShelf
    case .history: .historyShelf
    case .groups(.person): .authorsShelf
    case .groups(.tag): .tagsShelf
    case .groups(.year): .yearsShelf
    case .events: .eventsShelf
    case .search(let query): .savedSearchShelf(SafeText(query, as: .field))
    case .readingList(let list): .readingListShelf(SafeText(list.name, as: .field))
    case .unfinished(let article): .unfinishedShelf(SafeText(article.row.title, as: .field))
    case .call: .contribute
    }
  }
}

extension Shelf {
  /// The shelves of an archive: what is to be continued, its categories, then all articles, what
  /// became of them and what was done with them, then who wrote them and the like, as far as there
  /// are any, then what was saved.
  static func all(of archive: ArchiveOverview, _ counts: ShelfCounts) -> [Shelf] {
    var shelves: [Shelf] = counts.unfinished.map { [.unfinished($0)] } ?? []
    shelves += archive.categories.map { .category($0) }
    shelves += [.all, .unread] + (counts.changes > 0 ? [.changes] : [])
    shelves += [.begun, .starred] + (counts.noted > 0 ? [.noted] : []) + [.history]
    shelves += ArticleGroup.Kind.allCases.filter { counts.groups[$0, default: 0] > 0 }
      .map { .groups($0) }
    if counts.events > 0 { shelves.append(.events) }
    shelves += archive.readingLists.map { .readingList($0) }
    shelves += archive.savedSearches.map { .search($0) }
    if archive.hasCall { shelves.append(.call) }
    return shelves
  }
}

/// An article that was left half-way.
public struct UnfinishedArticle: Sendable, Equatable {
  /// Its row.
  let row: ArticleRow
  /// Where it was left.
  let place: Place
}

/// How many articles or names shelves have.
public struct ShelfCounts: Sendable, Equatable {
  /// Read articles, by the category's number; nil until they are counted.
  public var read: [Int64: Int]?

  /// Articles that changed since the version before.
  var changes = 0

  /// Starred articles.
  public var starred = 0

  /// Articles with notes.
  public var noted = 0

  /// Articles that were begun.
  public var begun = 0

  /// Articles that were opened.
  public var visited = 0

  /// The article of these that was left last.
  public var unfinished: UnfinishedArticle?

  /// Names of each kind.
  public var groups: [ArticleGroup.Kind: Int] = [:]

  /// Articles that tell of an event.
  public var events = 0

  /// Those of them whose event is not over.
  public var upcoming = 0

  /// Nothing is known yet.
  public init() {}
}
