import Catalog
import Messages
import Screen

/// The articles of a person who is named in the open one.
extension ReaderState {
  /// Lists them, where the article that names the person is still in front.
  mutating func show(_ rows: [ArticleRow], ofPerson name: String, total: Int) {
    guard case .article(let layer) = layers.last, layer.focusedPerson == name else { return }
    let shown = SafeText(name, as: .field)
    guard !rows.isEmpty else {
      message = .noArticlesOf(shown)
      return
    }
    let lines = rows.map { row in
      MenuLayer.Line(
        text: SafeText(row.title, as: .field), detail: SafeText(row.year, as: .field),
        target: .article(row), isCurrent: row.item == layer.row?.item)
    }
    show(MenuLayer(.articlesOf(shown, count: total), lines))
  }
}
