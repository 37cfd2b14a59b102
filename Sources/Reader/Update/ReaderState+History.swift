import Messages
import Screen

/// Back and forward through what was followed, within an article and from one to another.
extension ReaderState {
  /// The most articles kept to go forward to.
  private static let mostAhead = 50

  /// Goes back to where a link was followed, in this article or to the article before, so many times as
  /// was typed; else leaves the article.
  mutating func goBack() -> [Effect] {
    var effects: [Effect] = []
    var left = times
    while left > 0, context == .article {
      effects += goBackOnce()
      left -= 1
    }
    return effects
  }

  private mutating func goBackOnce() -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    var hasGone = false
    updateArticle { hasGone = $0.goBack() }
    if hasGone { return [] }
    guard case .article = layers.dropLast().last else { return perform(.back) }
    layers.removeLast()
    ahead = ahead.suffix(Self.mostAhead - 1) + [layer]
    return leave(layer)
  }

  /// Follows the focused link; else goes forward to where one came back from, so many times as was
  /// typed.
  mutating func goForward() -> [Effect] {
    if case .article(let layer) = layers.last, layer.focus != nil {
      count = nil
      return perform(.open)
    }
    var left = times
    while left > 0, goForwardOnce() { left -= 1 }
    if left == times { message = .nothingAhead }
    return []
  }

  private mutating func goForwardOnce() -> Bool {
    var hasGone = false
    updateArticle { hasGone = $0.goForward() }
    if hasGone { return true }
    guard let next = ahead.popLast() else { return false }
    layers.append(.article(next))
    return true
  }
}
