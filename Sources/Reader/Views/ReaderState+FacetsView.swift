import Catalog
import Messages
import Screen

extension ReaderState {
  /// What a search can be narrowed to: each part with the number of its articles, under the heading
  /// of its kind.
  func drawFacets(_ facets: FacetList, _ box: Box, _ frame: inout Frame) {
    for (row, line) in facets.lines.dropFirst(facets.top).prefix(box.rows).enumerated() {
      let isSelected = facets.top + row == facets.cursor
      let position = Position(row: box.row + row, column: box.column)
      let (text, style) = drawn(line, columns: box.columns - 1)
      let mark: SafeText = isSelected ? ">" : " "
      frame.draw(
        (mark + text).fitted(to: box.columns), at: position, style: isSelected ? .reverse : style)
      if isSelected { frame.cursor = Position(row: position.row, column: position.column + 1) }
    }
  }

  private func drawn(_ line: FacetList.Line, columns: Int) -> (SafeText, Style) {
    switch line {
    case .heading(let kind): (text(kind?.heading ?? .narrowedTo), .bold)
    case .held(let narrowing):
      (" \(title(of: narrowing))  \(text(.enterTakesAway))", .plain)
    case .value(let value):
      (row(" " + title(of: value.narrowing), count: value.count, columns), .plain)
    }
  }

  private func row(_ title: SafeText, count: Int, _ columns: Int) -> SafeText {
    let number: SafeText = " \(count)"
    let room = max(1, min(columns, 50) - number.columns)
    return title.fitted(to: room) + number
  }
}

extension SearchFacets.Kind {
  /// The heading of the parts of this kind.
  var heading: Message {
    switch self {
    case .category: .categoryFacet
    case .author: .authorFacet
    case .year: .yearFacet
    case .language: .languageFacet
    }
  }
}
