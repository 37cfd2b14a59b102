import Screen

/// What is said of an article of which only the paragraphs that match are shown.
extension ReaderState {
  /// By what it is filtered, and how much is shown: `& words, 12 of 96 ¶`; nil where all is.
  func filterStatus(_ layer: ArticleLayer) -> SafeText? {
    guard let filter = layer.filter else { return nil }
    let total = layer.document.paragraphCount
    if layout.footerRows == 1 { return "& \(filter.count)/\(total)" }
    let count = text(.paragraphs(filter.count, of: total))
    return "& \(SafeText(filter.words, as: .field)), \(count)"
  }

  /// What was found of what is typed: which match of how many one is at, or how many paragraphs match.
  func found(_ find: ArticleLayer.Find, _ layer: ArticleLayer) -> SafeText {
    if find.filters, let filter = layer.filter {
      return text(.paragraphs(filter.count, of: layer.document.paragraphCount))
    }
    return "\((layer.match ?? 0) + 1)/\(layer.text.marks.count)"
  }
}
