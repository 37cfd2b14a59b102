import Catalog

/// The words by which orders are named on the command line and in settings.
enum OrderWord {
  /// The orders of a list of articles.
  static let ofArticles = Listing.Order.allCases.map(\.rawValue) + ["unread"]

  /// The orders of a list of names.
  static let ofNames = ["name", "articles", "unread"]

  /// The order that a word names, or nil.
  static func sorting(_ word: String) -> Listing.Sorting? {
    word == "unread" ? .unreadFirst : Listing.Order(rawValue: word).map { .by($0) }
  }

  /// The order of names that a word names, or nil.
  static func nameOrder(_ word: String) -> GroupOrder? {
    switch word {
    case "name": .name
    case "articles": .count
    case "unread": .unread
    default: nil
    }
  }

  /// The word for an order; that of a list's own order is the one that most lists begin with.
  static func word(for sorting: Listing.Sorting) -> String {
    switch sorting {
    case .by(let order): order.rawValue
    case .unreadFirst: "unread"
    case .natural: Listing.Order.date.rawValue
    }
  }
}
