import Markup
import Screen
import Typesetting

extension ArticleLayer {
  /// A selection that is being made, and the marks that it stands in place of.
  struct Selecting: Sendable {
    var selection: TextSelection
    let marks: [Range<Int>]
    let match: Int?
  }

  /// Begins to select: at the match that one is at, else at the current paragraph, else at the first
  /// word on the screen; with a selection, changes whether it is of paragraphs, or ends it.
  mutating func select(paragraphs: Bool) {
    if let selecting {
      guard selecting.selection.isOfParagraphs != paragraphs else { return endSelecting() }
      self.selecting?.selection.isOfParagraphs = paragraphs
      return showSelection()
    }
    let shown = visible.dropFirst(current?.row ?? 0).first { line, position in
      text.part(ofUnit: position.unit).part == .body && !line.range.isEmpty
    }
    guard let first = shown?.line.range.lowerBound else { return }
    var selection = TextSelection(anchor: first, cursor: first, isOfParagraphs: paragraphs)
    if let match, text.marks.indices.contains(match), isVisible(text.marks[match].lowerBound) {
      selection.anchor = text.marks[match].lowerBound
      selection.cursor = document.offset(ofCharacterBefore: text.marks[match].upperBound)
    }
    selecting = Selecting(selection: selection, marks: text.marks, match: match)
    match = nil
    showSelection()
  }

  /// Gives the selection up; what was marked before is marked again.
  mutating func endSelecting() {
    guard let selecting else { return }
    text.marks = selecting.marks
    match = selecting.match
    self.selecting = nil
    go(to: top)
  }

  /// Moves the selection's cursor so many times, or as far as it goes, and scrolls to it.
  mutating func moveSelection(_ motion: TextMotion, times: Int = 1) {
    guard var cursor = selecting?.selection.cursor else { return }
    let last = document.offset(ofCharacterBefore: document.text.count)
    for _ in 0..<min(times, Self.mostMotions) {
      let next = max(0, min(target(of: motion, from: cursor), last))
      if next == cursor { break }
      cursor = next
    }
    selecting?.selection.cursor = cursor
    showSelection()
  }

  /// The most motions by one key: they take a tenth of a second.
  private static let mostMotions = 100_000

  mutating func turnSelection() {
    selecting?.selection.turn()
    showSelection()
  }

  private mutating func showSelection() {
    guard let selection = selecting?.selection else { return }
    text.marks = [selection.range(in: document)]
    reveal(.init(part: .body, offset: selection.cursor))
    let isSeen = isVisible(selection.cursor)
    let isAbove = selection.cursor < topOffset
    let position = text.position(ofOffset: selection.cursor)
    go(to: isSeen ? top : isAbove ? position : text.position(position, movedBy: 1 - height))
  }

  private mutating func isVisible(_ offset: Int) -> Bool {
    let position = text.position(ofOffset: offset)
    return visible.contains { $0.position == position }
  }

  // MARK: - Motions

  private mutating func target(of motion: TextMotion, from offset: Int) -> Int {
    switch motion {
    case .characters(let step):
      step > 0
        ? document.offset(ofCharacterAfter: offset) : document.offset(ofCharacterBefore: offset)
    case .words(let step): document.offset(ofWordFrom: offset, by: step)
    case .wordEnd: document.offset(ofWordEndAfter: offset)
    case .lines(let step): target(byLines: step, from: offset)
    case .lineStart: line(at: offset).range.lowerBound
    case .lineEnd: document.offset(ofCharacterBefore: line(at: offset).range.upperBound)
    case .paragraphs(let step): target(byParagraphs: step, from: offset)
    case .start: 0
    case .end: document.text.count
    case .offset(let offset): offset
    }
  }

  private mutating func line(at offset: Int) -> Line {
    let position = text.position(ofOffset: offset)
    return text.lines(ofUnit: position.unit, atLeast: position.line + 1)[position.line]
  }

  /// The character below or above one, some lines away; lines without text are passed over.
  private mutating func target(byLines step: Int, from offset: Int) -> Int {
    let column = line(at: offset).column(ofOffset: offset, in: text)
    var position = text.position(text.position(ofOffset: offset), movedBy: step)
    while let line = text.lines(from: position, count: 1).first?.line {
      let isText = text.part(ofUnit: position.unit).part == .body && !line.range.isEmpty
      if isText { return line.offset(atColumn: column, in: text) }
      let next = text.position(position, movedBy: step > 0 ? 1 : -1)
      guard next != position else { break }
      position = next
    }
    return step > 0 ? document.text.count : 0
  }

  private func target(byParagraphs step: Int, from offset: Int) -> Int {
    let leaf = document.leaf(at: offset)
    let start = document.rangeOfLeaf(at: offset).lowerBound
    if step < 0, offset > start { return start }
    let next = max(0, min(leaf + step, document.leaves.count - 1))
    return document.blocks[document.leaves[next]].range.lowerBound
  }
}

extension Line {
  /// How many columns stand before the character at an offset.
  func column(ofOffset offset: Int, in text: ScrollText) -> Int {
    var column = 0
    for span in spans {
      if !span.source.isEmpty, offset < span.source.upperBound {
        let start = span.source.lowerBound
        let before = text.document.string(in: start..<max(start, offset))
        return column + SafeText(before, as: text.context).columns
      }
      column += span.text.columns
    }
    return column
  }

  /// The offset of the character at a column: the first one left of the text, the last one right of it.
  func offset(atColumn wanted: Int, in text: ScrollText) -> Int {
    var column = 0
    for span in spans {
      if !span.source.isEmpty, wanted < column + span.text.columns {
        var offset = span.source.lowerBound
        for character in text.document.string(in: span.source) {
          column += SafeText(String(character), as: text.context).columns
          if column > wanted { return offset }
          offset += character.utf8.count
        }
      }
      column += span.text.columns
    }
    return text.document.offset(ofCharacterBefore: range.upperBound)
  }
}
