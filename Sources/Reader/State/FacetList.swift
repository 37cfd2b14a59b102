import Catalog

/// What a search can be narrowed to, and what it is narrowed to already: a list of which one line is
/// selected.
struct FacetList: Sendable {
  /// A line of the list.
  enum Line: Sendable, Hashable {
    /// What the lines below it are; nil for what the search is narrowed to.
    case heading(SearchFacets.Kind?)
    /// A narrowing that holds; Enter takes it away.
    case held(SearchNarrowing)
    /// A part of what was found; Enter narrows to it.
    case value(SearchFacets.Value)
  }

  let lines: [Line]
  private(set) var cursor: Int

  /// The first line on the screen.
  private(set) var top = 0

  /// The list for what was found, so many articles; kinds of which all articles are alike are left
  /// out.
  init(_ facets: SearchFacets, narrowing: [SearchNarrowing], total: Int) {
    var lines: [Line] = []
    if !narrowing.isEmpty { lines += [.heading(nil)] + narrowing.map(Line.held) }
    for kind in SearchFacets.Kind.allCases {
      let values = facets[kind].filter { !narrowing.contains($0.narrowing) }
      guard let first = values.first, values.count > 1 || first.count < total else { continue }
      lines += [.heading(kind)] + values.map(Line.value)
    }
    self.lines = lines
    cursor = min(1, max(0, lines.count - 1))
  }

  var selected: Line? { lines.indices.contains(cursor) ? lines[cursor] : nil }

  /// Selects a line that is no heading, some lines away, and scrolls as little as needed.
  mutating func move(by step: Int, height: Int) {
    let wanted = max(0, min(cursor.saturated(adding: step), lines.count - 1))
    let isLine = { (index: Int) in if case .heading = lines[index] { false } else { true } }
    let before = step < 0 ? lines[...wanted].indices.last(where: isLine) : nil
    let nearest = before == nil ? lines[wanted...].indices.first(where: isLine) : before
    cursor = nearest ?? cursor
    settle(height: height)
  }

  /// Selects a line by its number among those that are no headings, from 1; the last one where there
  /// are fewer.
  mutating func select(number: Int, height: Int) {
    let choices = lines.indices.filter { !isHeading($0) }
    guard !choices.isEmpty else { return }
    cursor = choices[max(0, min(number - 1, choices.count - 1))]
    settle(height: height)
  }

  /// How many lines that are no headings stand before one.
  func choices(before index: Int) -> Int {
    lines.prefix(index).indices.count { !isHeading($0) }
  }

  /// Selects the first line of the next kind, or of this one or the previous.
  mutating func moveKind(by step: Int, height: Int) {
    let headings = lines.indices.filter(isHeading)
    let next =
      step > 0
      ? headings.first { $0 > cursor } : headings.last { $0 + 1 < cursor } ?? headings.first
    if let next { move(by: next + 1 - cursor, height: height) }
  }

  /// Keeps the selected line on the screen, and its heading too where that stands above it.
  mutating func settle(height: Int) {
    let first = cursor > 0 && cursor < lines.count && isHeading(cursor - 1) ? cursor - 1 : cursor
    top = min(max(top, cursor - max(1, height) + 1), max(0, height > 1 ? first : cursor))
    top = max(0, min(top, lines.count - height))
  }

  private func isHeading(_ index: Int) -> Bool {
    if case .heading = lines[index] { true } else { false }
  }
}
