import Catalog
import Notebook
import Screen

/// What the first page shows of an archive.
public struct ArchiveOverview: Sendable, Equatable {
  /// The archive's title.
  public var title: SafeText

  /// What it says of itself, or empty.
  public var description: SafeText = .empty

  /// Its categories with their counts, in its order.
  public var categories: [CategoryRow] = []

  /// How many articles it has.
  public var count = 0

  /// Whether it calls for contributions.
  public var hasCall = false

  /// The reader's reading lists, by name.
  public var readingLists: [ReadingListCount] = []

  /// The queries that the reader saved.
  public var savedSearches: [String] = []

  /// An archive of which nothing is known but its title.
  public init(title: SafeText) {
    self.title = title
  }
}

/// What a saved query finds.
public struct SavedSearch: Sendable, Equatable {
  /// How many articles.
  public let count: Int

  /// The first of them, the best ones first.
  public let rows: [ArticleRow]

  /// What the notebook knows of them.
  public let states: [String: ArticleState]
}
