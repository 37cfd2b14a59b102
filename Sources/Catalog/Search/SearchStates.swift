import Foundation

/// What the reader did with the articles, as the caller of a search knows it.
///
/// The catalog has none of that: it is asked for only where a query says `is:` or `mynote:`.
public struct SearchStates: Sendable {
  /// The ids of the items that were read, or starred.
  let items: @Sendable (ReadingState) throws -> [String]

  /// The ids of the items whose notes have some words.
  let noting: @Sendable (QueryWords) throws -> [String]

  /// States that `items` tells: it is asked for all but `.unread`; and notes that `noting` looks through.
  public init(
    _ items: @escaping @Sendable (ReadingState) throws -> [String],
    noting: @escaping @Sendable (QueryWords) throws -> [String] = { _ in [] }
  ) {
    self.items = items
    self.noting = noting
  }

  /// Nothing was read, nothing is starred.
  public static let none = SearchStates { _ in [] }
}

/// Ids as a list in JSON, for SQLite to read.
enum JSONItems {
  static func encoded(_ items: [String]) throws -> Data {
    try JSONEncoder().encode(items.map(\.storable))
  }
}
