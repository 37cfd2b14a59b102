import Catalog
import Messages
import Screen

extension ReaderState {
  /// Asks for what the search can be narrowed to; or takes what was probably meant, where nothing was
  /// found.
  mutating func beginNarrowing(_ layer: inout SearchLayer) -> [Effect] {
    if layer.rows.isEmpty, let correction = layer.correction {
      layer.prompt = PromptLine(correction)
      return search(&layer)
    }
    guard !layer.rows.isEmpty || !layer.narrowing.isEmpty else { return [] }
    message = .counting
    return [.loadFacets(layer.request, number: layer.number)]
  }

  /// Shows what a search can be narrowed to, or tells that there is nothing.
  mutating func show(_ facets: SearchFacets, number: Int) {
    if message.map(text) == text(.counting) { message = nil }
    updateSearch(number) { $0.show(facets) }
    if case .search(let layer) = layers.last, layer.number == number, layer.facets == nil {
      message = .nothingToNarrow
    }
  }

  mutating func performInFacets(_ command: Command) -> [Effect] {
    guard case .search(var layer) = layers.last, var facets = layer.facets else { return [] }
    switch command {
    case .back, .narrow: layer.facets = nil
    case .open:
      guard let line = facets.selected else { break }
      layer.facets = nil
      return narrow(&layer, by: line)
    case .nextHeading, .previousHeading:
      for _ in 0..<min(times, facets.lines.count) {
        facets.moveKind(by: command == .nextHeading ? 1 : -1, height: resultRows)
      }
      layer.facets = facets
    default:
      guard let step = command.step(page: resultRows, times: times) else { break }
      facets.move(by: step, height: resultRows)
      layer.facets = facets
    }
    layers[layers.count - 1] = .search(layer)
    return []
  }

  private mutating func narrow(_ layer: inout SearchLayer, by line: FacetList.Line) -> [Effect] {
    var narrowing = layer.narrowing
    switch line {
    case .heading: return []
    case .held(let held): narrowing.removeAll { $0 == held }
    case .value(let value): narrowing.append(value.narrowing)
    }
    changes.append(.narrowed(from: layer.narrowing))
    layer.narrowing = narrowing
    return search(&layer)
  }

  /// Takes the latest narrowing back; nil where its search is no longer open.
  mutating func undoNarrowing(to narrowing: [SearchNarrowing]) -> [Effect]? {
    let isCovered = layers.dropLast().last.map { if case .search = $0 { true } else { false } }
    if case .help = layers.last, isCovered == true { layers.removeLast() }
    guard case .search(var layer) = layers.last else { return nil }
    message = .undoneNarrowing
    layer.narrowing = narrowing
    layer.facets = nil
    return search(&layer)
  }

  /// A search as a query alone, what it is narrowed to included.
  func query(of layer: SearchLayer) -> String {
    let query = layer.prompt.text.trimmed
    guard !layer.narrowing.isEmpty else { return query }
    let isOfAny = query.contains(" OR ")
    let parts = layer.narrowing.map { narrowing -> String in
      let words = title(of: narrowing).string.replacing("\"", with: " ")
      switch narrowing {
      case .category(let id):
        let key = archive.categories.first { $0.id == id }.flatMap { $0.isOther ? $0.key : nil }
        return "category:\"\(key ?? words)\""
      case .author: return "author:\"\(words)\""
      case .year(let year): return year.isEmpty ? "-after:0001" : "date:\(year)"
      case .language(let code): return code.isEmpty ? "" : "language:\(code)"
      }
    }
    return ([isOfAny ? "(\(query))" : query] + parts.filter { !$0.isEmpty }).joined(separator: " ")
  }

  /// What a narrowing is called.
  func title(of narrowing: SearchNarrowing) -> SafeText {
    switch narrowing {
    case .category(let id):
      archive.categories.first { $0.id == id }.map { text($0.name) } ?? ""
    case .author(let name): SafeText(name, as: .field)
    case .year(let year): year.isEmpty ? text(.undated) : SafeText(year, as: .field)
    case .language(let code):
      code.isEmpty ? text(.noLanguage) : options.language.name(ofLanguage: code)
    }
  }
}
