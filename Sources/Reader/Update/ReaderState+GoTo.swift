import Markup
import Messages
import Screen

extension ReaderState {
  /// Goes to a ¶ of the article, or to a line of a list, counted from 1; the last one where there
  /// are fewer.
  mutating func go(toNumber number: Int) -> [Effect] {
    guard case .article(let layer) = layers.last, layer.openNote == nil else {
      let count = lineCount
      if number > count { message = count > 0 ? .lastLine(count) : .nothingSelected }
      return select(line: number - 1)
    }
    let count = layer.document.paragraphCount
    updateArticle { layer in
      layer.noteJump()
      guard layer.selecting != nil else { return layer.go(toParagraph: number) }
      let range = layer.document.range(ofParagraph: max(1, min(number, count)))
      layer.moveSelection(.offset(range?.lowerBound ?? 0))
    }
    if number > count {
      message = count == 0 ? .noNumberedParagraph : .lastParagraph(count)
    }
    return []
  }

  /// Goes to that share of the article, or of a list.
  mutating func go(toPercent percent: Int) -> [Effect] {
    guard case .article(let layer) = layers.last, layer.openNote == nil else {
      return select(line: (lineCount - 1) * min(percent, 100) / 100)
    }
    updateArticle { layer in
      layer.noteJump()
      guard layer.selecting != nil else { return layer.go(toPercent: percent) }
      let offset = layer.document.text.count / 100 * min(percent, 100)
      layer.moveSelection(.offset(layer.document.rangeOfLeaf(at: offset).lowerBound))
    }
    return []
  }

  /// Goes to a page of the article's printed source.
  mutating func go(toPage label: String) throws(CommandFault) -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    let marks = layer.document.pageMarks
    guard let first = marks.first, let last = marks.last else { throw .noPages }
    let wanted = label.lowercased()
    guard let mark = marks.first(where: { $0.label.lowercased() == wanted }) else {
      throw .noPage(label, first: first.label, last: last.label)
    }
    updateArticle { layer in
      layer.noteJump()
      guard layer.selecting == nil else { return layer.moveSelection(.offset(mark.offset)) }
      layer.chosen = layer.document.paragraph(at: mark.offset)
      layer.go(toOffset: mark.offset)
    }
    return []
  }

  // MARK: - Lists

  /// How many lines the present list has.
  private var lineCount: Int {
    switch layers.last {
    case nil:
      switch browse.focus {
      case .shelves: browse.shownShelves.count
      case .names: browse.names?.total ?? 0
      case .list: browse.list.total ?? 0
      }
    case .search(let layer):
      layer.facets.map { $0.choices(before: $0.lines.count) } ?? layer.results?.total ?? 0
    case .concordance(let layer): layer.rowCount
    case .menu(let menu): menu.position.count
    case .citation(let layer): layer.lines(measure: citationMeasure).count
    case .help(let layer):
      layer.page == .queries ? queryLines.count : helpEntries(layer).count
    case .article(let layer): layer.openNote?.lines.count ?? 0
    }
  }

  /// Selects a line of the present list, held within it.
  private mutating func select(line: Int) -> [Effect] {
    switch layers.last {
    case nil where browse.focus == .list: browse.list.select(line)
    case nil where browse.focus == .names: browse.selectName(line)
    case nil:
      browse.selectShelf(line: line)
    case .search(let layer):
      return select(line: line, in: layer)
    case .concordance:
      let height = layout.bodyRows
      updateConcordance { $0.select(line, height: height) }
    case .menu(var menu):
      menu.select(number: line + 1, height: menuRows)
      layers[layers.count - 1] = .menu(menu)
    case .help: selectInHelp(line)
    case .citation: scrollCitation(to: line)
    case .article: updateArticle { $0.scrollNote(by: line - ($0.openNote?.top ?? 0)) }
    }
    return []
  }

  private mutating func select(line: Int, in search: SearchLayer) -> [Effect] {
    var layer = search
    if layer.facets != nil {
      layer.facets?.select(number: line + 1, height: resultRows)
      layers[layers.count - 1] = .search(layer)
      return []
    }
    return selectResult(line, &layer)
  }
}
