import Catalog
import Messages
import Screen

extension ReaderState {
  /// Shows the concordance of what was searched; elsewhere, asks what it is to be of: what is
  /// selected or the match that one is at, unless something else is typed.
  mutating func askForConcordance() -> [Effect] {
    switch layers.last {
    case .search(let layer):
      guard let query = layer.results?.query, !query.isEmpty else {
        message = .nothingSearched
        return []
      }
      return beginConcordance(of: query, narrowedBy: layer.narrowing)
    case .article(let layer): ask(.concordance, with: layer.queryAtHand ?? "")
    case .concordance(let layer): ask(.concordance, with: layer.query.text)
    case .help, .menu, .citation, nil: ask(.concordance)
    }
    return []
  }

  /// Shows the concordance of a query: over what is there, but in place of another concordance, and
  /// then in the same part of the archive.
  mutating func beginConcordance(
    of query: SearchQuery, narrowedBy narrowing: [SearchNarrowing] = []
  ) -> [Effect] {
    guard !query.isEmpty else {
      message = .noWordToLookFor(in: SafeText(query.text, as: .field))
      return []
    }
    var effects: [Effect] = []
    var narrowing = narrowing
    if case .concordance(let layer) = layers.last {
      layers.removeLast()
      narrowing = layer.narrowing
      effects.append(.concordance(.end, number: layer.number))
    }
    concordances += 1
    let layer = ConcordanceLayer(
      number: concordances, query: query, narrowing: narrowing, isPartial: progress != nil)
    layers.append(.concordance(layer))
    let work = ConcordanceWork.make(query, narrowedBy: narrowing)
    return effects + [.concordance(work, number: concordances)]
  }

  mutating func performInConcordance(_ command: Command) -> [Effect] {
    guard case .concordance(let layer) = layers.last else { return [] }
    let height = layout.bodyRows
    switch command {
    case .open where layer.view == .lines: return openPassage(layer)
    case .open: updateConcordance { $0.showSelectedCount() }
    case .nextPane: updateConcordance { $0.changeView(by: 1) }
    case .previousPane: updateConcordance { $0.changeView(by: -1) }
    case .sort: question = .lines(nil)
    case .export: ask(.export, with: layer.path ?? layer.query.fileName)
    case .information:
      message = layer.selectedLine.flatMap { layer.concordance?.row(ofLine: $0) }.map(tellAbout)
    default:
      guard let step = command.step(page: height, times: times) else { return [] }
      updateConcordance { $0.move(by: step, height: height) }
    }
    return []
  }

  /// Goes from the counts of a concordance, or from the lines of one of them, to all lines; false
  /// where there is no such thing.
  mutating func isBackInConcordance() -> Bool {
    guard case .concordance(var layer) = layers.last, layer.goBack() else { return false }
    layers[layers.count - 1] = .concordance(layer)
    return true
  }

  // MARK: - Passages

  private func openPassage(_ layer: ConcordanceLayer) -> [Effect] {
    guard let concordance = layer.concordance, let index = layer.selectedLine else { return [] }
    let line = concordance[index]
    let hit = Hit.after(line.range.lowerBound)
    return [.open(.row(line.row), .hit(concordance.terms, at: hit))]
  }

  /// Opens the passage of the line that stands some articles further on or back, for an article that
  /// was come to from a concordance; nil for others.
  mutating func openNeighbourInConcordance(_ step: Int) -> [Effect]? {
    let origin = layers.last {
      switch $0 {
      case .search, .concordance: true
      default: false
      }
    }
    guard case .concordance(var layer) = origin else { return nil }
    let line = layer.selectedLine
    for _ in 0..<step.magnitude {
      guard layer.moveToArticle(by: step.signum(), height: layout.bodyRows) else { break }
    }
    guard layer.selectedLine != line else {
      message = .noFurtherArticle
      return []
    }
    isReplacing = true
    updateConcordance(layer.number) { $0 = layer }
    return openPassage(layer)
  }

  // MARK: - Orders

  mutating func sortLines(by key: Key, side: Side?) {
    guard case .character(let letter) = key else { return tellNotSorted() }
    switch (letter, side) {
    case ("1", _), ("2", _), ("3", _):
      let number = letter.wholeNumberValue ?? 1
      sortLines(by: side == .left ? .left(number) : .right(number))
    case ("l", nil): question = .lines(.left)
    case ("r", nil): question = .lines(.right)
    case ("d", nil): sortLines(by: .date)
    case ("a", nil): sortLines(by: .author)
    case ("t", nil): sortLines(by: .text)
    default: tellNotSorted()
    }
  }

  mutating func sortLines(by order: Concordance.Order) {
    updateConcordance { $0.order = order }
    if case .concordance(let layer) = layers.last, !layer.isComplete {
      message = .linesSortedLater
    }
  }

  private mutating func tellNotSorted() {
    message = .linesNotSorted
  }

  // MARK: - Writing

  mutating func writeConcordance(to name: String) -> [Effect] {
    guard case .concordance(let layer) = layers.last else { return [] }
    updateConcordance { $0.path = name }
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard let format = ConcordanceFormat(rawValue: ending.lowercased()) else {
      message = .wrongFileEnding(SafeText(name, as: .decision))
      return []
    }
    message = layer.isComplete ? .writing(SafeText(name, as: .decision)) : .linesWrittenLater
    let work = ConcordanceWork.write(to: name, format, layer.order, layer.group?.group)
    return [.concordance(work, number: layer.number)]
  }

  // MARK: - Layers

  /// Takes what has become of a concordance.
  mutating func take(_ news: ConcordanceNews, number: Int) {
    updateConcordance(number) { layer in
      switch news {
      case .found(let progress): layer.take(progress)
      case .arranged(let arrangement): layer.take(arrangement)
      case .counted(let counts): layer.take(counts)
      case .failed: layer.fail()
      }
    }
    if case .failed(let reason) = news { message = reason }
  }

  /// Fits a concordance to the screen, and asks for what it lacks.
  mutating func loadConcordance() -> [Effect] {
    guard case .concordance(var layer) = layers.last else { return [] }
    let work = layer.missing()
    layer.settle(height: layout.bodyRows)
    layers[layers.count - 1] = .concordance(layer)
    return work.map { [.concordance($0, number: layer.number)] } ?? []
  }

  /// Changes the concordance of that number, or that in front. Its lines lie in arrays that are
  /// never changed, so that its copies cost nothing.
  mutating func updateConcordance(
    _ number: Int? = nil, _ change: (inout ConcordanceLayer) -> Void
  ) {
    let index = layers.lastIndex {
      guard case .concordance(let layer) = $0 else { return false }
      return number == nil || layer.number == number
    }
    guard let index, case .concordance(var layer) = layers[index] else { return }
    change(&layer)
    layers[index] = .concordance(layer)
  }
}

extension ReaderState {
  /// A side of a keyword.
  enum Side: Sendable, Equatable {
    case left
    case right
  }
}

extension ArticleLayer {
  /// What is selected, or the match that one is at, as a query; nil where there is neither.
  fileprivate var queryAtHand: String? {
    let match = match.flatMap { text.marks.indices.contains($0) ? text.marks[$0] : nil }
    guard let range = selecting == nil ? match : selectedRange else { return nil }
    let words = document.string(in: range).replacing("\"", with: " ")
      .split(whereSeparator: \.isWhitespace).prefix(Self.wordsOfQuery).joined(separator: " ")
    let isWord = words.allSatisfy { $0.isLetter || $0.isNumber }
    return isWord && words != words.uppercased() ? words : "\"\(words)\""
  }

  /// Words of a selection that are looked for: more of them stand nowhere else.
  private static let wordsOfQuery = 12
}

extension SearchQuery {
  /// A name for the file of its concordance.
  fileprivate var fileName: String {
    let words = text.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    return "concordance-\(words.isEmpty ? "lines" : String(words.prefix(60))).csv"
  }
}
