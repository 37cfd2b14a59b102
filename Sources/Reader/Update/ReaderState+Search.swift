import Catalog
import Notebook
import Screen

extension ReaderState {
  /// Shows the prompt of a search; from an article too.
  mutating func beginSearch() -> [Effect] {
    layers.append(.search(SearchLayer()))
    return []
  }

  /// Takes a key of the prompt; results come as one types.
  mutating func typeQuery(_ key: Key) -> [Effect] {
    guard case .search(var layer) = layers.last else { return [] }
    let isEmpty = layer.prompt.text.isEmpty
    switch key {
    case .enter, .down, .tab:
      layer.isTyping = layer.rows.isEmpty && isEmpty
    case .escape where layer.results != nil && layer.isCurrent:
      layer.isTyping = false
    case .escape:
      layers.removeLast()
      return []
    case .backspace where isEmpty:
      layers.removeLast()
      return []
    default:
      let before = layer.prompt.text
      guard layer.prompt.take(key), layer.prompt.text != before else {
        layers[layers.count - 1] = .search(layer)
        return []
      }
      return search(&layer)
    }
    layers[layers.count - 1] = .search(layer)
    return []
  }

  /// Searches what the prompt says, in the layer's order.
  private mutating func search(_ layer: inout SearchLayer) -> [Effect] {
    searches += 1
    layer.number = searches
    layers[layers.count - 1] = .search(layer)
    return [layer.effect]
  }

  mutating func performInResults(_ command: Command) -> [Effect] {
    guard case .search(var layer) = layers.last else { return [] }
    switch command {
    case .open:
      guard let row = layer.selected, let terms = layer.results?.terms else { return [] }
      let shown = layer.excerpts[row.id]?.hit
      return [.open(.row(row), .hit(terms, at: shown.map(Hit.after) ?? .first))]
    case .editQuery: layer.isTyping = true
    case .sort:
      layer.order = layer.order == .rank ? .date : .rank
      return search(&layer)
    case .information: message = layer.selected.map(tellAbout)
    case .star, .toggleRead:
      guard let row = layer.selected else { return [] }
      return change(command, row, layer.states[row.item] ?? ArticleState())
    default:
      let page = max(1, resultRows / SearchLayer.linesPerResult)
      guard let step = command.step(page: page) else { return [] }
      layer.select(layer.cursor.saturated(adding: step), height: resultRows)
    }
    layers[layers.count - 1] = .search(layer)
    return []
  }
}
