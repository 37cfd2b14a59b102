import Catalog
import Messages
import Notebook
import Screen

extension ReaderState {
  /// Shows the prompt of a search; from an article too.
  mutating func beginSearch() -> [Effect] {
    layers.append(.search(SearchLayer()))
    return [.loadHistory]
  }

  /// Shows what a saved search finds.
  mutating func beginSearch(for query: String) -> [Effect] {
    var layer = SearchLayer()
    layer.prompt = PromptLine(query)
    layer.isTyping = false
    layers.append(.search(layer))
    return [.loadHistory] + search(&layer)
  }

  /// Takes a key of the prompt; results come as one types.
  mutating func typeQuery(_ key: Key) -> [Effect] {
    guard case .search(var layer) = layers.last else { return [] }
    let text = layer.prompt.text
    switch key {
    case .enter, .tab, .down, .control("n"): return leavePrompt(by: key, &layer)
    case .escape where layer.results != nil && layer.isCurrent: layer.isTyping = false
    case .escape: return leaveSearch()
    case .backspace where text.isEmpty: return leaveSearch()
    case .function(1): return helpWithQueries()
    case .character("?") where layer.isAtWord: return helpWithQueries()
    case .up, .control("p"):
      guard let older = layer.history.older(than: text) else { return [] }
      return search(for: older, &layer)
    default:
      guard layer.prompt.take(key), layer.prompt.text != text else { break }
      layer.history.reset()
      return search(&layer)
    }
    layers[layers.count - 1] = .search(layer)
    return []
  }

  private mutating func helpWithQueries() -> [Effect] {
    layers.append(.help(HelpLayer(page: .queries)))
    return []
  }

  private mutating func leaveSearch() -> [Effect] {
    layers.removeLast()
    return []
  }

  /// Goes from the prompt to the results; by Tab to what was probably meant, and down to newer
  /// queries first.
  private mutating func leavePrompt(by key: Key, _ layer: inout SearchLayer) -> [Effect] {
    if key == .tab, let correction = layer.correction { return search(for: correction, &layer) }
    if key == .down || key == .control("n"), let newer = layer.history.newer() {
      return search(for: newer, &layer)
    }
    layer.isTyping = layer.rows.isEmpty && layer.prompt.text.isEmpty
    layers[layers.count - 1] = .search(layer)
    return layer.isTyping ? [] : note(layer)
  }

  /// Keeps the query for another time.
  private func note(_ layer: SearchLayer) -> [Effect] {
    let query = layer.prompt.text.trimmed
    return query.isEmpty ? [] : [.noteSearch(query)]
  }

  // MARK: - Searching

  private mutating func search(for query: String, _ layer: inout SearchLayer) -> [Effect] {
    layer.prompt = PromptLine(query)
    return search(&layer)
  }

  /// Searches what the prompt says, in the layer's order.
  mutating func search(_ layer: inout SearchLayer) -> [Effect] {
    layer.limit = SearchRequest.firstLimit
    layer.isAskingForMore = false
    return request(&layer)
  }

  private mutating func request(_ layer: inout SearchLayer) -> [Effect] {
    searches += 1
    layer.number = searches
    layers[layers.count - 1] = .search(layer)
    return [.search(layer.request, number: layer.number)]
  }

  /// Searches for more results, four times as many, where the last one is selected.
  private mutating func searchMore(_ layer: inout SearchLayer) -> [Effect] {
    guard layer.hasMore, !layer.isAskingForMore, layer.cursor == layer.rows.count - 1 else {
      return []
    }
    layer.limit *= 4
    layer.isAskingForMore = true
    return request(&layer)
  }

  // MARK: - Results

  mutating func performInResults(_ command: Command) -> [Effect] {
    guard case .search(var layer) = layers.last else { return [] }
    switch command {
    case .open where !layer.isCurrent: message = .stillSearching
    case .open:
      guard let row = layer.selected, let terms = layer.results?.terms else { return [] }
      let shown = layer.excerpts[row.id]?.hit
      return note(layer) + [.open(.row(row), .hit(terms, at: shown.map(Hit.after) ?? .first))]
    case .editQuery: layer.isTyping = true
    case .sort: question = .resultOrder
    case .narrow: return beginNarrowing(&layer)
    case .saveSearch: return changeSaved(query(of: layer))
    case .information: message = layer.selected.map(tellAbout)
    case .star, .toggleRead:
      guard let row = layer.selected else { return [] }
      return change(command, row, layer.states[row.item] ?? ArticleState())
    default:
      let page = max(1, resultRows / SearchLayer.linesPerResult)
      guard let step = command.step(page: page, times: times) else { return [] }
      return selectResult(layer.cursor.saturated(adding: step), &layer)
    }
    layers[layers.count - 1] = .search(layer)
    return []
  }

  /// Selects a result, and searches for more where it is the last one that came.
  mutating func selectResult(_ index: Int, _ layer: inout SearchLayer) -> [Effect] {
    layer.select(index, height: resultRows)
    layers[layers.count - 1] = .search(layer)
    return searchMore(&layer)
  }

  // MARK: - Orders

  /// Sorts the results by what a letter names.
  mutating func sortResults(by key: Key) -> [Effect] {
    switch key {
    case .character("r"): return sortResults(by: .rank)
    case .character("d"): return sortResults(by: .date)
    default:
      message = .resultsNotSorted
      return []
    }
  }

  /// Sorts the results, by searching again.
  mutating func sortResults(by order: SearchResults.Order) -> [Effect] {
    guard case .search(var layer) = layers.last, layer.order != order else { return [] }
    layer.order = order
    return search(&layer)
  }

  // MARK: - Saving

  /// Saves a search, or forgets it.
  mutating func changeSaved(_ query: String) -> [Effect] {
    guard !query.isEmpty else { return [] }
    let change = Change.saved(!archive.savedSearches.contains(query), query: query)
    formers[changes.count] = Former(index: archive.savedSearches.firstIndex(of: query))
    changes.append(change)
    message = told(change)
    return apply(change)
  }
}

extension SearchLayer {
  /// Whether the cursor is where a word begins: there `?` asks for help, and is no letter of a query.
  fileprivate var isAtWord: Bool { prompt.beforeCursor.last?.isWhitespace ?? true }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
