import Messages
import Screen

/// What changed since the version before.
extension ReaderState {
  /// Asks for it: in an article for its own changes, elsewhere for all that changed.
  mutating func findChanges() -> [Effect] {
    guard case .article(let layer) = layers.last else { return compare(.loadChanges) }
    guard let row = layer.row else {
      message = .noArticle
      return []
    }
    return compare(.loadChange(item: row.item))
  }

  private mutating func compare(_ effect: Effect) -> [Effect] {
    message = .comparingVersions
    awaitsChanges = true
    return [effect]
  }

  /// Puts the shelf of what changed in place; after an update it is also told, once, where nothing
  /// else is.
  mutating func take(_ changes: VersionChanges?, isNew: Bool) -> [Effect] {
    versionChanges = changes
    take(counts)
    if updating?.installed != nil { return endUpdate(changes) }
    guard isNew, let changes, changes.count > 0, context == .list, message == nil else { return [] }
    message = told(changes)
    return []
  }

  /// What is told of what changed: in lists by which key it is listed, elsewhere on which shelf.
  func told(_ changes: VersionChanges) -> Message {
    let (new, revised, withdrawn) = (
      Message.newCount(changes.count(.new)), Message.revisedCount(changes.count(.revised)),
      Message.withdrawnCount(changes.count(.withdrawn))
    )
    guard context == .list else {
      return .changedOnShelf(new: new, revised: revised, withdrawn: withdrawn, .changedShelf)
    }
    return .changedSince(
      new: new, revised: revised, withdrawn: withdrawn, key: shownKey(of: .changes))
  }

  /// Lists what changed, where the lists are still in front.
  mutating func show(_ changes: VersionChanges) {
    awaitsChanges = false
    guard context == .list else { return }
    guard changes.count > 0 else {
      message = .nothingChanged
      return
    }
    message = nil
    let title = Message.changes(
      new: .newCount(changes.count(.new)), revised: .revisedCount(changes.count(.revised)),
      withdrawn: .withdrawnCount(changes.count(.withdrawn)),
      unchanged: .unchangedCount(changes.unchanged))
    var lines = changes.articles.map { article in
      MenuLayer.Line(
        text: words(of: article), detail: text(article.kind.message), target: .change(article))
    }
    if changes.unlisted > 0 {
      lines.append(MenuLayer.Line(text: text(.changesNotListed(changes.unlisted))))
    }
    show(MenuLayer(title, lines))
  }

  /// Shows an article with its changes, where it is still open, or the lists are in front.
  mutating func show(_ opened: OpenedArticle, changedFrom item: String) -> [Effect] {
    awaitsChanges = false
    switch layers.last {
    case .article(let layer) where layer.row?.item == item: break
    case .article: return []
    default: guard context == .list else { return [] }
    }
    message = nil
    return show(opened)
  }

  /// Opens an article that changed; one that is withdrawn as it was in the version before.
  mutating func open(_ change: VersionChanges.Article) -> [Effect] {
    guard change.kind == .withdrawn else { return [.open(.item(change.item), .place)] }
    return compare(.loadChange(item: change.item))
  }
}
