import Screen

extension ReaderState {
  /// Where one is in an article: its ¶ of how many, the share of it that was seen, the page of its
  /// printed source, which match of how many, and how many invisible characters are hidden; while an
  /// update goes on, in place of these how far that has come.
  ///
  /// Where the text is filtered, by what. On a small screen, parts are left out whole where they do
  /// not fit; the match goes before the page.
  func articleStatus(_ layer: ArticleLayer) -> (SafeText, SafeText) {
    let hidden = layer.hiddenCount
    var warning = hidden > 0 ? text(.hidden(hidden)) : ""
    guard layout.footerRows == 2 else { return (shortPlace(layer, warning), "") }
    if updating != nil { warning = updateStatus(room: size.columns / 2) }
    var place = self.place(layer)
    if let page = pageBesideNoMargin(layer) { place += "  \(page)" }
    if let match = match(layer) { place += "  \(match)" }
    let left = layer.row.map { max(0, $0.minutes * (100 - layer.percent) / 100) } ?? 0
    if left > 0 { place += "  \(text(.minutesLeft(left)))" }
    let room = size.columns - place.columns - warning.columns - 7
    let title = (filterStatus(layer) ?? layer.text.front.title).truncated(to: max(0, min(room, 60)))
    return ("\(title)  \(place)", warning)
  }

  private func shortPlace(_ layer: ArticleLayer, _ warning: SafeText) -> SafeText {
    let parts = [match(layer), pageBesideNoMargin(layer), warning.isEmpty ? nil : warning]
    // The hint for help stands beside it.
    let room = size.columns - lastHintColumns
    let place = place(layer)
    let filtered = filterStatus(layer).map { $0 + "  " + place }
    let first = filtered.flatMap { $0.columns > room ? nil : $0 } ?? place
    return parts.compactMap { $0 }.reduce(first) { place, part in
      let longer = place + "  " + part
      return longer.columns > room ? place : longer
    }
  }

  private func place(_ layer: ArticleLayer) -> SafeText {
    let count = layer.document.paragraphCount
    // Above the first paragraph one is before it, not at ¶ 0.
    let number = min(max(1, layer.paragraphNumber), count)
    return size.columns < 60
      ? "¶ \(number)  \(layer.percent)%" : "¶ \(number)/\(count)  \(layer.percent)%"
  }

  private func match(_ layer: ArticleLayer) -> SafeText? {
    layer.match.map { "\($0 + 1)/\(layer.text.marks.count)" }
  }

  /// The page of the printed source that the screen ends in, where no margin can show pages.
  private func pageBesideNoMargin(_ layer: ArticleLayer) -> SafeText? {
    guard (size.columns - layer.text.measure) / 2 < 8 else { return nil }
    let marks = layer.document.pageMarks
    let after = marks.partitioningIndex { $0.offset >= layer.endOffset }
    return after > 0 ? text(.printedPage(SafeText(marks[after - 1].label, as: .field))) : nil
  }
}
