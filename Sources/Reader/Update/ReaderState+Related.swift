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
      (.citingThis, related.citedBy), (.linkingHere, related.linking),
      (.citingSameWorks, related.citing), (.withSameTags, related.tagged),
    ]
    let lines = groups.filter { !$0.1.isEmpty }.flatMap { title, rows in
      [MenuLayer.Line(text: text(title))] + rows.map { Self.line(of: $0, indent: "  ") }
    }
    show(MenuLayer(.related(to: layer.text.front.title), lines))
  }

  private static func line(of row: ArticleRow, indent: SafeText = "") -> MenuLayer.Line {
    MenuLayer.Line(
      text: indent + SafeText(row.title, as: .field), detail: SafeText(row.year, as: .field),
      target: .article(row))
  }

  // MARK: - Those that cite a work

  /// Asks for the other articles that cite the work whose window is open, or which the selected line of
  /// a list of links leads to.
  mutating func findCiting() -> [Effect] {
    guard let layer = citingLayer, let row = layer.row, let id = citedID(in: layer) else {
      message = .onlyWorksAreCited
      return []
    }
    message = .lookingForRelated
    return [.loadCiting(reference: id, of: row)]
  }

  /// The article in front, or the one that a list lies over.
  private var citingLayer: ArticleLayer? {
    for layer in layers.suffix(2).reversed() {
      if case .article(let article) = layer { return article }
    }
    return nil
  }

  /// The id of the work that is looked at.
  private func citedID(in layer: ArticleLayer) -> String? {
    guard case .menu(let menu) = layers.last else { return layer.openReferenceID }
    guard case .numbered(.link(let link)) = menu.selected?.target else { return nil }
    let url = layer.url(ofLink: link)
    return url.hasPrefix("#") ? layer.referenceID(of: String(url.dropFirst())) : nil
  }

  /// Lists them, where the article that they were asked from is still in front.
  mutating func show(_ rows: [ArticleRow], citing title: String, of row: ArticleRow) {
    guard citingLayer?.row == row else { return }
    guard !rows.isEmpty else {
      message = .noOtherCites
      return
    }
    message = nil
    if case .menu = layers.last { layers.removeLast() }
    let lines = rows.map { Self.line(of: $0) }
    show(MenuLayer(.articlesCiting(SafeText(title, as: .field)), lines))
  }
}
