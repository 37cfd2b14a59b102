import Catalog

/// A list that something is sought in.
public enum ListQuery: Sendable, Hashable {
  /// A list of articles.
  case articles(Listing)
  /// A list of names.
  case names(GroupListing)
}

/// What is sought in a list.
public enum ListGoal: Sendable, Hashable {
  /// A line that has some words.
  case words(ListFilter)
  /// An unread article, or a name with one.
  case unread
}

/// Something to be sought in a list.
public struct Seeking: Sendable, Hashable {
  /// The list.
  public var query: ListQuery

  /// What is sought in it.
  public var goal: ListGoal

  /// The index to begin at.
  public var index: Int

  /// 1 for the next one after the index, 2 for the one after that, -1 for the one before it, 0 for one
  /// at it or after it; from either end the search goes on at the other.
  public var step: Int
}

/// Where something was found in a list.
public struct Sought: Sendable, Equatable {
  /// The line's index.
  public let index: Int

  /// Which of all such lines it is, from 1.
  public let ordinal: Int

  /// How many such lines there are.
  public let count: Int

  /// The one of some indices, in ascending order, that is sought from an index; nil of none.
  ///
  ///     Sought(in: [3, 7], from: 3, step: 1)?.index    // 7
  ///     Sought(in: [3, 7], from: 3, step: -1)?.index   // 7, from the end
  ///     Sought(in: [3, 7], from: 3, step: 0)?.index    // 3
  ///     Sought(in: [3, 7], from: 1, step: 2)?.index    // 7
  init?(in indices: [Int], from start: Int, step: Int) {
    guard !indices.isEmpty else { return nil }
    let place =
      switch step {
      case 0: indices.partitioningIndex { $0 >= start }
      case 1...: indices.partitioningIndex { $0 > start }
      default: indices.partitioningIndex { $0 >= start } - 1
      }
    let further = (place + step - step.signum()) % indices.count
    let position = (further + indices.count) % indices.count
    index = indices[position]
    ordinal = position + 1
    count = indices.count
  }
}
