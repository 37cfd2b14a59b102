import Catalog
import Screen

extension ReaderState {
  /// The lines of a concordance, the keywords in one column; or how many there are of what.
  func drawConcordance(_ layer: ConcordanceLayer, _ frame: inout Frame) {
    if layout.titleRows > 0 { drawTitle(layer, &frame) }
    switch layer.view {
    case .lines: drawLines(layer, &frame)
    case .counts: drawCounts(layer, &frame)
    }
  }

  private func drawTitle(_ layer: ConcordanceLayer, _ frame: inout Frame) {
    var parts = [SafeText(layer.query.text, as: .field)] + layer.narrowing.map(title)
    if let shown = layer.shownGroup { parts.append(shown.title) }
    let title: SafeText = "Concordance: " + parts.joined(separator: " › ")
    let order =
      switch layer.view {
      case .lines: layer.shownOrder.words
      case .counts(.article): "counts by article" as SafeText
      case .counts(.year): "counts by year" as SafeText
      }
    let room = size.columns - order.columns - 2
    frame.draw(title.truncated(to: room), at: Position(row: 0, column: 0), style: .bold)
    frame.draw(order, at: Position(row: 0, column: size.columns - order.columns), style: .dim)
  }

  private func drawLines(_ layer: ConcordanceLayer, _ frame: inout Frame) {
    guard let concordance = layer.concordance, layer.lineCount > 0 else {
      return drawEmpty(layer, &frame)
    }
    let cursor = layer.lineCursor
    let visible = cursor.visible(of: layer.lineCount, height: layout.bodyRows)
    for index in visible {
      let line = AlignedLine(concordance[layer.line(at: index)], columns: size.columns - 1)
      let row = layout.titleRows + index - visible.lowerBound
      draw(line, row: row, isSelected: index == cursor.index, &frame)
    }
  }

  /// The keyword is in reverse video; in the selected line, which is so itself, it is the only part
  /// that is not.
  private func draw(_ line: AlignedLine, row: Int, isSelected: Bool, _ frame: inout Frame) {
    let around: Style = isSelected ? .reverse : .plain
    var position = Position(row: row, column: 0)
    position.column += frame.draw(isSelected ? ">" : " ", at: position, style: around)
    position.column += frame.draw(line.left, at: position, style: around)
    let keyword: Style = isSelected ? .bold : .reverse
    position.column += frame.draw(line.keyword, at: position, style: keyword)
    frame.draw(line.right, at: position, style: around)
    if isSelected { frame.cursor = Position(row: row, column: 1) }
  }

  private func drawCounts(_ layer: ConcordanceLayer, _ frame: inout Frame) {
    guard let counts = layer.counts, !counts.rows.isEmpty else { return drawEmpty(layer, &frame) }
    let cursor = layer.countCursor
    let visible = cursor.visible(of: counts.rows.count, height: layout.bodyRows)
    let width = SafeText("\(counts.total)").columns
    for index in visible {
      let count = counts.rows[index]
      let isSelected = index == cursor.index
      let number = SafeText("\(count.count)").padded(to: width, .trailing)
      let year: SafeText = count.year.isEmpty ? "" : "  \(SafeText(count.year, as: .field))"
      let title = count.title.fitted(to: max(1, size.columns - width - year.columns - 3))
      let line: SafeText = "\(isSelected ? ">" : " ")\(number)  \(title)\(year)"
      let row = layout.titleRows + index - visible.lowerBound
      frame.draw(
        line.fitted(to: size.columns), at: Position(row: row, column: 0),
        style: isSelected ? .reverse : .plain)
      if isSelected { frame.cursor = Position(row: row, column: 1) }
    }
  }

  private func drawEmpty(_ layer: ConcordanceLayer, _ frame: inout Frame) {
    let text: SafeText
    if !layer.isComplete {
      text = layer.progress == nil ? "Searching …" : "Reading what was found …"
    } else if layer.progress?.total ?? 0 > 0 {
      text = "The words stand in no text, but in titles or names. 'x' looks for others."
    } else {
      text = "Nothing found. 'x' looks for other words."
    }
    let box = Box(layout.titleRows, 0, layout.bodyRows, size.columns).inset
    _ = frame.drawWrapped(text, in: box, style: .plain)
    frame.cursor = Position(row: box.row, column: box.column)
  }
}

// MARK: - Status

extension ReaderState {
  /// Which line is selected and where it stands; how far the concordance is.
  func concordanceStatus(_ layer: ConcordanceLayer) -> (left: SafeText, right: SafeText) {
    if layout.footerRows == 1 {
      return (place(layer) + (layer.isComplete ? "" : " \(layer.percent)%"), "")
    }
    return (place(layer) + article(layer), state(layer))
  }

  private func place(_ layer: ConcordanceLayer) -> SafeText {
    let (cursor, count) =
      layer.view == .lines
      ? (layer.lineCursor, layer.lineCount)
      : (layer.countCursor, layer.counts?.rows.count ?? 0)
    guard count > 0 else { return layout.footerRows == 2 && layer.isComplete ? "No lines" : "" }
    return layout.footerRows == 1
      ? "\(cursor.index + 1)/\(count)" : "\(cursor.index + 1) of \(count)"
  }

  private func article(_ layer: ConcordanceLayer) -> SafeText {
    if case .counts = layer.view {
      let lines = layer.counts?.total ?? 0
      return lines == 1 ? " · 1 line" : " · \(lines) lines"
    }
    guard let index = layer.selectedLine, let line = layer.concordance?[index] else { return "" }
    let number: SafeText = line.paragraph.map { " ¶ \($0)" } ?? ""
    return " · \(SafeText(line.row.title, as: .field))\(number)"
  }

  private func state(_ layer: ConcordanceLayer) -> SafeText {
    guard let progress = layer.progress else { return layer.isComplete ? "" : "searching" }
    if !layer.isComplete { return "\(progress.read) of \(progress.total) articles read" }
    if progress.concordance.isCut { return "only the first \(progress.concordance.count)" }
    if layer.isPartial { return self.progress == nil ? "of a part of the archive" : indexStatus }
    return ""
  }
}

extension ConcordanceLayer {
  /// The share of the articles that was read, in percent.
  fileprivate var percent: Int {
    guard let progress, progress.total > 0 else { return 0 }
    return progress.read * 100 / progress.total
  }
}

extension ConcordanceCount {
  /// The article's title, or the year.
  fileprivate var title: SafeText { name.isEmpty ? "undated" : SafeText(name, as: .field) }
}

extension Concordance.Order {
  /// What the title line says of the order.
  fileprivate var words: SafeText {
    switch self {
    case .text: "by text"
    case .left(let number): "by left \(number)"
    case .right(let number): "by right \(number)"
    case .date: "by date ↑"
    case .author: "by author"
    }
  }
}
