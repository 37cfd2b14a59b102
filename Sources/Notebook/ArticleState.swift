import GRDB

/// What the notebook knows of one article.
public struct ArticleState: Hashable, Sendable {
  /// Whether the reader has opened it, and not marked it unread since.
  public var isRead = false

  /// Whether the reader starred it.
  public var isStarred = false

  /// Where the reader left it, or nil when it was never left half-way.
  public var place: Place?

  /// The state of an article that was never opened.
  public init() {}

  init(_ row: Row) {
    isRead = row["readAt"] != nil
    isStarred = row["starredAt"] != nil
    place = Place(row)
  }
}
