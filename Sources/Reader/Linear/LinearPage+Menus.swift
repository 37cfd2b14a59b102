import Catalog
import Screen

// Pages of what can be chosen, each with the number that chooses it: lists over an article, parts of
// results, lines of a concordance, commands.

extension ReaderState {
  /// A list over an article, or the library.
  func menuPage(_ menu: MenuLayer) -> LinearPage {
    var page = LinearPage()
    page.heading = LinearPage.sentences([text(menu.title)])
    page.place = "\(menuStatus(menu))."
    let end = min(menu.shown.count, menu.top + menuRows)
    var number = menu.choices(before: menu.top)
    page.lines = (menu.top..<max(menu.top, end)).map { index in
      let line = menu[index]
      let words = LinearPage.sentences([line.text.withoutGaps, line.detail])
      guard line.target != nil else { return words }
      number += 1
      return "\(number): \(words)"
    }
    page.selected = menu.cursor - menu.top
    return page
  }

  /// What a search can be narrowed to.
  func facetsPage(_ facets: FacetList) -> LinearPage {
    var page = LinearPage(heading: "\(text(.linearNarrow)).")
    var number = facets.choices(before: facets.top)
    for (index, line) in facets.lines.enumerated().dropFirst(facets.top).prefix(resultRows) {
      if index == facets.cursor { page.selected = page.lines.count }
      if case .heading(let kind) = line {
        page.lines.append("\(text(kind?.heading ?? .narrowedTo)).")
        continue
      }
      number += 1
      page.lines.append("\(number): \(LinearPage.sentences(words(of: line)))")
    }
    return page
  }

  private func words(of line: FacetList.Line) -> [SafeText] {
    switch line {
    case .heading: []
    case .held(let narrowing): [title(of: narrowing), text(.enterTakesAway)]
    case .value(let value): [title(of: value.narrowing), "\(value.count)"]
    }
  }

  // MARK: - Concordance

  /// Occurrences: the keyword in brackets among its words, then the article and the ¶.
  func linesPage(_ layer: ConcordanceLayer) -> LinearPage {
    var page = concordancePage(layer)
    guard let concordance = layer.concordance else { return page }
    let visible = layer.lineCursor.visible(of: layer.lineCount, height: layout.bodyRows)
    page.lines += visible.map { index in
      let line = concordance[layer.line(at: index)]
      let aligned = AlignedLine(line, columns: size.columns)
      let number: SafeText = line.paragraph.map { " ¶ \($0)" } ?? ""
      let article: SafeText = "\(SafeText(line.row.title, as: .field))\(number)"
      return "\(index + 1): \(LinearPage.sentences([aligned.text.withoutGaps, article]))"
    }
    page.selected = layer.lineCursor.index - visible.lowerBound
    return page
  }

  /// How many occurrences there are in what.
  func countsPage(_ layer: ConcordanceLayer) -> LinearPage {
    var page = concordancePage(layer)
    guard let counts = layer.counts else { return page }
    let visible = layer.countCursor.visible(of: counts.rows.count, height: layout.bodyRows)
    page.lines += visible.map { index in
      let count = counts.rows[index]
      let parts = [title(of: count), SafeText(count.year, as: .field), "\(count.count)"]
      return "\(index + 1): \(LinearPage.sentences(parts))"
    }
    page.selected = layer.countCursor.index - visible.lowerBound
    return page
  }

  private func concordancePage(_ layer: ConcordanceLayer) -> LinearPage {
    let title = concordanceTitle(layer)
    var page = LinearPage(heading: LinearPage.sentences([title.text, title.order]))
    page.place = LinearPage.sentences([
      concordanceStatus(layer).left, concordanceStatus(layer).right,
    ])
    if layer.rowCount == 0 { page.lines = [text(emptyConcordance(layer))] }
    return page
  }

  // MARK: - Help

  /// The commands with their keys, or the language of queries.
  func helpPage(_ layer: HelpLayer) -> LinearPage {
    var page = LinearPage(heading: "\(text(.help)).")
    guard askedContext != nil else {
      page.lines = queryLines.dropFirst(layer.top).prefix(helpRows).map {
        SafeText($0.text, as: .field).withoutGaps
      }
      return page
    }
    let entries = helpEntries(layer)
    page.place = "\(helpStatus(layer))."
    let first = max(0, min(layer.cursor - helpRows / 2, entries.count - helpRows))
    page.lines = entries.enumerated().dropFirst(first).prefix(helpRows).map { index, entry in
      let keys = entry.ways(in: options.language).joined(separator: " ")
      return "\(index + 1): \(LinearPage.sentences([keys, options.language.text(of: entry.help)]))"
    }
    page.selected = layer.cursor - first
    if entries.isEmpty { page.lines = [text(.noCommandHasWords)] }
    return page
  }
}

extension SafeText {
  /// The words with one space between them.
  fileprivate var withoutGaps: SafeText {
    SafeText(string.split(separator: " ").joined(separator: " "), as: .field)
  }
}
