import Archive
import Catalog
import Citing
import Messages
import Screen

extension ReaderState {
  /// Asks for the citation of what is at hand: the open article, the session whose speaker is focused,
  /// the reference whose window is open, or the selected article of a list.
  mutating func cite() -> [Effect] {
    guard let subject = citationSubject else {
      message = .nothingToCite
      return []
    }
    return [.cite(subject)]
  }

  /// Quotes what is selected, else the current paragraph, with its citation and links.
  mutating func quote() -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    guard let row = layer.row else {
      message = .noArticle
      return []
    }
    let range = layer.selectedRange
    guard !layer.document.plainText(in: range).isEmpty else {
      message = .noTextToCopy
      return []
    }
    updateArticle { $0.endSelecting() }
    return [
      .quote(
        QuoteRequest(
          row: row, document: layer.document, range: range, style: options.citationStyle,
          form: options.quoteForm, name: layer.name(of: range)))
    ]
  }

  private var citationSubject: CitationSubject? {
    switch layers.last {
    case .article(let layer):
      guard let row = layer.row else { return nil }
      return CitationSubject(
        row: row, reference: layer.openReferenceID, speaker: layer.focusedPerson)
    case .search(let layer): return layer.selected.map { CitationSubject(row: $0) }
    case .concordance(let layer):
      let row = layer.selectedLine.flatMap { layer.concordance?.row(ofLine: $0) }
      return row.map { CitationSubject(row: $0) }
    case nil where browse.focus == .list:
      return browse.list.selected.map { CitationSubject(row: $0) }
    case .menu, .help, .citation, nil: return nil
    }
  }

  // MARK: - The window

  /// Shows the citation of a work.
  mutating func show(_ works: [Work], index: Int) {
    guard !works.isEmpty else { return }
    let format = recordFormat ?? options.citationStyle
    layers.append(.citation(CitationLayer(works, index: index, format: format)))
  }

  mutating func performInCitation(_ command: Command) -> [Effect] {
    guard case .citation(var layer) = layers.last else { return [] }
    switch command {
    case .copy:
      layers.removeLast()
      let what = Message.citation(in: SafeText(layer.format.rawValue, as: .field))
      return [.copy(layer.text(as: options.quoteForm), what: what)]
    case .export:
      ask(.citation, with: layer.path ?? layer.fileName(options.quoteForm))
      return []
    case .nextPane: layer.changeFormat(by: times)
    case .previousPane: layer.changeFormat(by: -times)
    case .nextHeading: if !layer.changeWork(by: 1) { message = .noFurtherSession }
    case .previousHeading: if !layer.changeWork(by: -1) { message = .noSessionBefore }
    default:
      let rows = citationRows(layer)
      guard let step = command.step(page: rows, times: times) else { return [] }
      layer.scroll(by: step, rows: rows, of: layer.lines(measure: citationMeasure).count)
    }
    keep(layer)
    return []
  }

  /// Shows a citation from a line on, counted from 0.
  mutating func scrollCitation(to line: Int) {
    guard case .citation(var layer) = layers.last else { return }
    let count = layer.lines(measure: citationMeasure).count
    layer.scroll(by: line - layer.top, rows: citationRows(layer), of: count)
    keep(layer)
  }

  /// Takes a digit as the format of that number; false where it is none.
  mutating func takeFormat(_ key: Key) -> Bool {
    guard case .citation(var layer) = layers.last, case .character(let sign) = key,
      sign.isASCII, let number = sign.wholeNumberValue,
      CitationFormat.allCases.indices.contains(number - 1)
    else { return false }
    layer.format = CitationFormat.allCases[number - 1]
    keep(layer)
    return true
  }

  /// Writes the citation to a file.
  mutating func writeCitation(to name: String) -> [Effect] {
    guard case .citation(var layer) = layers.last else { return [] }
    layer.path = name
    layers[layers.count - 1] = .citation(layer)
    return [.writeCitation(layer.text(as: options.quoteForm), to: name)]
  }

  private mutating func keep(_ layer: CitationLayer) {
    recordFormat = layer.format.style == nil ? layer.format : nil
    if layer.format.style != nil { options.citationStyle = layer.format }
    layers[layers.count - 1] = .citation(layer)
  }
}
