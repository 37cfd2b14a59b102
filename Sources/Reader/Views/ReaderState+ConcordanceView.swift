import Catalog
import Messages
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
    let (title, order) = concordanceTitle(layer)
    let room = size.columns - order.columns - 2
    frame.draw(title.truncated(to: room), at: Position(row: 0, column: 0), style: .bold)
    frame.draw(order, at: Position(row: 0, column: size.columns - order.columns), style: .dim)
  }

  /// What it is of, and in which order.
  func concordanceTitle(_ layer: ConcordanceLayer) -> (text: SafeText, order: SafeText) {
    var parts = [SafeText(layer.query.text, as: .field)] + layer.narrowing.map(title)
    if let shown = layer.shownGroup { parts.append(title(of: shown)) }
    let order: SafeText =
      switch layer.view {
      case .lines: text(layer.shownOrder.words)
      case .counts(.article): text(.countsByArticle)
      case .counts(.year): text(.countsByYear)
      }
    return (text(.concordance(of: parts.joined(separator: " › "))), order)
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
      let title = title(of: count).fitted(to: max(1, size.columns - width - year.columns - 3))
      let line: SafeText = "\(isSelected ? ">" : " ")\(number)  \(title)\(year)"
      let row = layout.titleRows + index - visible.lowerBound
      frame.draw(
        line.fitted(to: size.columns), at: Position(row: row, column: 0),
        style: isSelected ? .reverse : .plain)
      if isSelected { frame.cursor = Position(row: row, column: 1) }
    }
  }

  private func drawEmpty(_ layer: ConcordanceLayer, _ frame: inout Frame) {
    let box = Box(layout.titleRows, 0, layout.bodyRows, size.columns).inset
    _ = frame.drawWrapped(text(emptyConcordance(layer)), in: box, style: .plain)
    frame.cursor = Position(row: box.row, column: box.column)
  }

  /// What is said where there are no lines, or none yet.
  func emptyConcordance(_ layer: ConcordanceLayer) -> Message {
    guard layer.isComplete else { return layer.progress == nil ? .searching : .readingFound }
    return layer.progress?.total ?? 0 > 0 ? .wordsInNoText : .noOccurrences
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
    guard count > 0 else { return layout.footerRows == 2 && layer.isComplete ? text(.noLines) : "" }
    return layout.footerRows == 1
      ? "\(cursor.index + 1)/\(count)" : text(.position(cursor.index + 1, of: count))
  }

  private func article(_ layer: ConcordanceLayer) -> SafeText {
    if case .counts = layer.view {
      return " · \(text(.lines(layer.counts?.total ?? 0)))"
    }
    guard let index = layer.selectedLine, let line = layer.concordance?[index] else { return "" }
    let number: SafeText = line.paragraph.map { " ¶ \($0)" } ?? ""
    return " · \(SafeText(line.row.title, as: .field))\(number)"
  }

  private func state(_ layer: ConcordanceLayer) -> SafeText {
    guard let progress = layer.progress else {
      return layer.isComplete ? "" : text(.searchingStatus)
    }
    if !layer.isComplete { return text(.articlesRead(progress.read, of: progress.total)) }
    if progress.concordance.isCut { return text(.onlyFirst(progress.concordance.count)) }
    if layer.isPartial { return self.progress == nil ? text(.ofPartOfArchive) : indexStatus }
    return ""
  }

  /// The article's title, or the year.
  func title(of count: ConcordanceCount) -> SafeText {
    count.name.isEmpty ? text(.undated) : SafeText(count.name, as: .field)
  }
}

extension ConcordanceLayer {
  /// The share of the articles that was read, in percent.
  fileprivate var percent: Int {
    guard let progress, progress.total > 0 else { return 0 }
    return progress.read * 100 / progress.total
  }
}

extension Concordance.Order {
  /// What the title line says of the order.
  fileprivate var words: Message {
    switch self {
    case .text: .byText
    case .left(let number): .byLeft(number)
    case .right(let number): .byRight(number)
    case .date: .byDateUp
    case .author: .byAuthor
    }
  }
}
