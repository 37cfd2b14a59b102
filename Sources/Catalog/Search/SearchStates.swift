import Foundation

/// What the reader did with the articles, as the caller of a search knows it.
///
/// The catalog has none of that: it is asked for only where a query says `is:`.
public struct SearchStates: Sendable {
  /// The ids of the items that were read, or starred.
  let items: @Sendable (ReadingState) throws -> [String]

  /// States that `items` tells: it is asked for `.read` and `.starred` only.
  public init(_ items: @escaping @Sendable (ReadingState) throws -> [String]) {
    self.items = items
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
