import Catalog
import Messages
import Screen

/// Articles that have to do with the open one.
extension ReaderState {
  /// Asks for them.
  mutating func findRelated() -> [Effect] {
    guard case .article(let layer) = layers.last, let row = layer.row else {
      message = .noArticle
      return []
    }
    message = .lookingForRelated
    return [.loadRelated(row)]
  }

  /// Lists them, where their article is still open and in front.
  mutating func show(_ related: RelatedArticles, to row: ArticleRow) {
    guard case .article(let layer) = layers.last, layer.row == row else { return }
    guard !related.isEmpty else {
      message = .noRelated
      return
    }
    message = nil
    let groups: [(Message, [ArticleRow])] = [
      (.translations, related.translations), (.ofSameSeries, related.series),
      (.linkingHere, related.linking), (.citingSameWorks, related.citing),
      (.withSameTags, related.tagged),
    ]
    let lines = groups.filter { !$0.1.isEmpty }.flatMap { title, rows in
      [MenuLayer.Line(text: text(title))]
        + rows.map { row in
          MenuLayer.Line(
            text: "  " + SafeText(row.title, as: .field), detail: SafeText(row.year, as: .field),
            target: .article(row))
        }
    }
    show(MenuLayer(.related(to: layer.text.front.title), lines))
  }
}
