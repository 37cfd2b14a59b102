/// Articles that have somebody, a tag or a year in common.
///
/// It is known by its name, not by a number, so that it outlives a catalog that is made anew.
public struct ArticleGroup: Hashable, Sendable {
  /// What articles are grouped by.
  public enum Kind: Int, Sendable, CaseIterable {
    /// Who wrote them, or speaks at the event that they tell of.
    case person = 1
    /// A tag, as written.
    case tag
    /// The year that the text is from.
    case year
  }

  /// What its articles have in common.
  public let kind: Kind

  /// The person's name, the tag or the year; the empty year is that of articles without a date.
  public let name: String

  /// The group of that name.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// A line of a list of groups: a name, and how many articles there are.
public struct GroupRow: Hashable, Sendable {
  /// The group.
  public let group: ArticleGroup

  /// How many articles it has.
  public let count: Int

  /// How many of them are unread.
  public let unread: Int

  /// Whether the person only speaks, and wrote none of the articles.
  public let isSpeaker: Bool
}
