/// Which articles a list shows, and in which order.
public struct Listing: Hashable, Sendable {
  /// The part of the archive.
  public var part: Part

  /// The order of the articles.
  public var sorting: Sorting

  /// The words by which the list is narrowed.
  public var filter = ListFilter()

  /// A list of a part of the archive, in the order that is natural to it unless another is given.
  public init(_ part: Part, _ sorting: Sorting = .natural, filter: ListFilter = ListFilter()) {
    self.part = part
    self.sorting = sorting
    self.filter = filter
  }

  /// A list of one category, or of all articles.
  public init(category: Int64? = nil, order: Order = .date) {
    self.init(category.map { .category($0) } ?? .all, .by(order))
  }

  /// The category's number, or nil.
  public var category: Int64? {
    if case .category(let number) = part { number } else { nil }
  }

  /// The order that an index of the catalog keeps; nil where there is no such index.
  ///
  /// The rows of such a list are found from the key of one near by. Of other lists the articles'
  /// numbers are put in order as a whole (`ArticleCatalog.numbers(of:)`).
  var keptOrder: Order? {
    guard filter.isEmpty, case .by(let order) = sorting else { return nil }
    switch part {
    case .all, .category: return order
    case .unread, .starred, .noted, .begun, .visited, .group, .events: return nil
    }
  }

  /// Whether the catalog keeps an index in the list's order.
  public var isKept: Bool { keptOrder != nil }

  /// The parts of an archive that are listed.
  public enum Part: Hashable, Sendable {
    /// All articles.
    case all
    /// Those of a category, by its number.
    case category(Int64)
    /// Those that were not read.
    case unread
    /// Those that are starred.
    case starred
    /// Those on which there are notes.
    case noted
    /// Those that were begun and not read to their end.
    case begun
    /// Those that were opened.
    case visited
    /// Those of somebody, with a tag, or of a year.
    case group(ArticleGroup)
    /// Those that tell of an event.
    case events
  }

  /// In which order they are listed.
  public enum Sorting: Hashable, Sendable {
    /// In an order that all lists can be in.
    case by(Order)
    /// The unread ones first, both parts newest first.
    case unreadFirst
    /// What was visited last first; events to come, the next first, then those that are over; of
    /// other parts newest first.
    case natural
  }

  /// The orders in which articles are listed; each is kept by a covering index.
  public enum Order: String, CaseIterable, Sendable {
    /// Newest first, undated last.
    case date
    /// By title, without regard to case and accents.
    case title
    /// By the first author's name, without regard to case and accents.
    case author
    /// Shortest first.
    case length

    /// The column that holds the order, and whether it runs backwards.
    var key: (column: String, isDescending: Bool) {
      switch self {
      case .date: ("date", true)
      case .title: ("titleKey", false)
      case .author: ("bylineKey", false)
      case .length: ("words", false)
      }
    }
  }
}
