import Notebook
import Screen
import Typesetting

extension ReaderState {
  /// Does what the wheel or a click asks for; nil for other keys.
  ///
  /// The wheel moves three lines. A click selects a line of a list, or focuses a link; a click on what
  /// is selected or focused opens it.
  mutating func point(_ key: Key) -> [Effect]? {
    switch key {
    case .wheelDown: move(.lineDown, times: context == .results ? 1 : Self.wheelLines)
    case .wheelUp: move(.lineUp, times: context == .results ? 1 : Self.wheelLines)
    case .press(let position) where context == .article: click(inArticle: position)
    case .press(let position): click(inList: position)
    default: nil
    }
  }

  private static let wheelLines = 3

  private mutating func move(_ command: Command, times: Int) -> [Effect] {
    count = nil
    return (0..<times).flatMap { _ in perform(command) }
  }

  private mutating func click(inList position: Position) -> [Effect] {
    if layers.isEmpty, layout.panes == .three {
      let isAtShelves = position.column < layout.shelfColumns
      if isAtShelves != (browse.focus == .shelves) { changePane(isToShelves: isAtShelves) }
    }
    guard let cursor = frame().cursor, position.row < size.rows - layout.footerRows else {
      return []
    }
    let rows = context == .results ? SearchLayer.linesPerResult : 1
    let distance = position.row - cursor.row
    let lines = (distance >= 0 ? distance : distance - rows + 1) / rows
    if lines == 0 { return perform(.open) }
    return move(lines > 0 ? .lineDown : .lineUp, times: abs(lines))
  }

  private mutating func click(inArticle position: Position) -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    let column = position.column - articleLeft(layer)
    guard let link = layer.link(atRow: position.row, column: column) else {
      if let note = layer.annotation(atRow: position.row, column: column) {
        updateArticle { $0.open(note) }
      }
      return []
    }
    if layer.focus == link { return perform(.open) }
    updateArticle { $0.focus = link }
    tellFocus()
    return []
  }
}

extension ArticleLayer {
  /// The index, among all links, of the one at a place on the screen; nil where there is none.
  fileprivate func link(atRow row: Int, column: Int) -> Int? {
    guard visible.indices.contains(row) else { return nil }
    let (line, position) = visible[row]
    var start = 0
    for span in line.spans {
      if (start..<start + span.text.columns).contains(column), let link = span.link {
        return index(ofLink: link, in: text.part(ofUnit: position.unit).part)
      }
      start += span.text.columns
    }
    return nil
  }

  /// The first of the reader's notes that reach into what stands at a place on the screen; beside the
  /// text, of those that reach into its line.
  fileprivate func annotation(atRow row: Int, column: Int) -> PlacedAnnotation? {
    guard visible.indices.contains(row) else { return nil }
    let (line, position) = visible[row]
    guard text.part(ofUnit: position.unit).part == .body else { return nil }
    if column >= text.measure { return annotations(in: line.range).first }
    let offset = line.offset(atColumn: max(0, column), in: text)
    return annotations(in: offset..<offset + 1).first
  }
}
