import Messages
import Screen

/// Back and forward through what was followed, within an article and from one to another.
extension ReaderState {
  /// The most articles kept to go forward to.
  private static let mostAhead = 50

  /// Goes back to where a link was followed: in this article, or to the article before; else leaves
  /// the article.
  mutating func goBack() -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    var hasGone = false
    updateArticle { hasGone = $0.goBack() }
    if hasGone { return [] }
    guard case .article = layers.dropLast().last else { return perform(.back) }
    layers.removeLast()
    ahead = ahead.suffix(Self.mostAhead - 1) + [layer]
    return leave(layer)
  }

  /// Follows the focused link; else goes forward to where one came back from.
  mutating func goForward() -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    if layer.focus != nil { return perform(.open) }
    var hasGone = false
    updateArticle { hasGone = $0.goForward() }
    if hasGone { return [] }
    guard let next = ahead.popLast() else {
      message = .nothingAhead
      return []
    }
    layers.append(.article(next))
    return []
  }
}
