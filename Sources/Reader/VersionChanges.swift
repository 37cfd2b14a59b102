/// What is new, revised or withdrawn since the version before.
public struct VersionChanges: Sendable, Equatable {
  /// An article that changed.
  public struct Article: Sendable, Hashable {
    /// What became of it.
    let kind: Kind
    /// Its id.
    let item: String
    /// Its title.
    let title: String
  }

  /// What became of an article.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case new, revised, withdrawn
  }

  /// The articles that are listed, those that are no longer there last.
  var articles: [Article] = []

  /// How many there are of each kind.
  var counts: [Kind: Int] = [:]

  /// How many articles have not changed.
  var unchanged = 0

  /// How many articles changed.
  var count: Int { counts.values.reduce(0, +) }

  /// How many of them are not listed.
  var unlisted: Int { count - articles.count }

  /// So many articles of a kind are listed at most: of more nobody looks through the list.
  static let mostOfKind = 1000

  /// How many articles became that.
  func count(_ kind: Kind) -> Int { counts[kind, default: 0] }
}
