import Catalog
import Screen

/// Articles that have to do with the open one.
extension ReaderState {
  /// Asks for them.
  mutating func findRelated() -> [Effect] {
    guard case .article(let layer) = layers.last, let row = layer.row else {
      message = "This page is no article of the archive"
      return []
    }
    message = "Looking for related articles …"
    return [.loadRelated(row)]
  }

  /// Lists them, where their article is still open and in front.
  mutating func show(_ related: RelatedArticles, to row: ArticleRow) {
    guard case .article(let layer) = layers.last, layer.row == row else { return }
    guard !related.isEmpty else {
      message = "No article is joined to this one by links, tags, works, series or translation"
      return
    }
    message = nil
    let groups: [(SafeText, [ArticleRow])] = [
      ("Translations", related.translations), ("Of the same series", related.series),
      ("Linking here", related.linking), ("Citing the same works", related.citing),
      ("With the same tags", related.tagged),
    ]
    let lines = groups.filter { !$0.1.isEmpty }.flatMap { title, rows in
      [MenuLayer.Line(text: title)]
        + rows.map { row in
          MenuLayer.Line(
            text: "  " + SafeText(row.title, as: .field), detail: SafeText(row.year, as: .field),
            target: .article(row))
        }
    }
    show(MenuLayer("Related to “\(layer.text.front.title)”", lines))
  }
}
