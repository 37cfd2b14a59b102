import Archive
import Revisions

extension VersionChanges {
  /// What a comparison has found, with the titles of the articles that are listed.
  ///
  /// - Throws: `ArchiveError` where an item is no longer where it was.
  init(_ comparison: ArchiveComparison) throws {
    for kind in ArticleChange.Kind.allCases { counts[Kind(kind)] = comparison.count(kind) }
    unchanged = comparison.unchangedCount
    try comparison.forEachChange(mostOfKind: Self.mostOfKind) { change in
      guard let article = change.latest else { return }
      articles.append(
        Article(kind: Kind(change.kind), item: article.id, title: article.displayTitle))
    }
  }
}

extension VersionChanges.Kind {
  fileprivate init(_ kind: ArticleChange.Kind) {
    switch kind {
    case .new: self = .new
    case .revised: self = .revised
    case .withdrawn: self = .withdrawn
    }
  }
}
