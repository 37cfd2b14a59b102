/// Which articles a list shows, and in which order.
public struct Listing: Hashable, Sendable {
  /// The category's number, or nil for all articles.
  public var category: Int64?

  /// The order of the articles.
  public var order: Order

  /// A list of one category, or of all articles.
  public init(category: Int64? = nil, order: Order = .date) {
    self.category = category
    self.order = order
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
