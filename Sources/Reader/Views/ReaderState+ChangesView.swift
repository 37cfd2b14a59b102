import Messages
import Screen

extension ReaderState {
  /// The first articles that changed, as a preview of their list.
  func drawChanges(_ box: Box, _ frame: inout Frame) {
    let articles = versionChanges?.articles.prefix(max(0, box.rows)) ?? []
    for (row, article) in articles.enumerated() {
      drawDim(words(of: article).truncated(to: box.columns - 1), box, row, &frame)
    }
  }

  /// An article that changed: `~ The Free Commune`.
  func words(of article: VersionChanges.Article) -> SafeText {
    "\(article.kind.sign) \(SafeText(article.title, as: .field))"
  }

  /// How many articles changed since the version before, by what became of them.
  func aboutChanges(_ changes: VersionChanges) -> SafeText {
    text(
      .aboutChanges(
        new: .newCount(changes.count(.new)), revised: .revisedCount(changes.count(.revised)),
        withdrawn: .withdrawnCount(changes.count(.withdrawn))))
  }
}

extension VersionChanges.Kind {
  /// The sign of an article that became so, as `carrel diff` has it.
  var sign: SafeText {
    switch self {
    case .new: "+"
    case .revised: "~"
    case .withdrawn: "-"
    }
  }

  /// What became of the article, in a word.
  var message: Message {
    switch self {
    case .new: .changedNew
    case .revised: .changedRevised
    case .withdrawn: .changedWithdrawn
    }
  }
}
