import Markup
import Screen

/// Sets one leaf.
struct LeafSetting {
  let typesetter: Typesetter
  let block: Block
  let margin: Margin
  let marking: [Range<Int>]

  /// Prepares to set the leaf at a position in `document.leaves`.
  init(_ typesetter: Typesetter, leaf: Int, marking: [Range<Int>]) {
    self.typesetter = typesetter
    let index = typesetter.document.leaves[leaf]
    block = typesetter.document.blocks[index]
    margin = Margin(ofBlock: index, in: typesetter)
    self.marking = marking
    self.index = index
  }

  private let index: Int

  /// How many columns are left for text.
  var width: Int { typesetter.measure - margin.columns }

  /// The lines of the leaf, at most `limit` of them.
  func lines(limit: Int) -> [Line] {
    guard limit > 0 else { return [] }
    switch block.kind {
    case .rule: return [rule()]
    case .table:
      let table = TableSetting(
        TableGrid(of: index, in: typesetter.document), in: typesetter, width: width,
        marking: marking)
      return placed(table.lines(limit: limit))
    case .preformatted:
      return placed(
        PreformattedSetting(setter, signs: typesetter.signs).lines(
          of: block.range, width: width, limit: limit))
    case .verse:
      return placed(
        VerseSetting(setter: setter, isRightToLeft: isRightToLeft).lines(
          of: block.range, width: width, limit: limit))
    default:
      return placed(setter.lines(of: block.range, width: width, limit: limit))
    }
  }

  private var setter: TextSetter {
    TextSetter(typesetter, range: block.range, base: block.kind.style, marking: marking)
  }

  /// Whether lines end at the right edge: never those of tables and code.
  private var isRightToLeft: Bool {
    block.kind != .table && block.kind != .preformatted
      && Direction.isRightToLeft(typesetter.document.text[block.range])
  }

  /// Puts lines beside the margin, those written from right to left at the right edge.
  private func placed(_ lines: [Line]) -> [Line] {
    let isRightToLeft = self.isRightToLeft
    if margin.columns == 0, !isRightToLeft { return lines }
    return lines.indices.map { number in
      let line = lines[number]
      var before = number == 0 ? margin.first : margin.rest
      if isRightToLeft { before.append(Span(added: .blanks(width - line.columns))) }
      if line.columns == 0, number > 0 { before = margin.bars }
      return Line(before + line.spans, range: line.range)
    }
  }

  /// A third of the width, in the middle.
  private func rule() -> Line {
    let length = max(width / 3, 1)
    let blanks = SafeText.blanks((width - length) / 2)
    let rule = SafeText.repeating(typesetter.signs.rule, count: length)
    let start = block.range.lowerBound
    return Line(
      margin.first + [Span(added: blanks, at: start), Span(added: rule, style: .dim, at: start)],
      range: block.range)
  }
}

extension BlockKind {
  /// How the text of a leaf looks where no inline says otherwise.
  var style: Style {
    switch self {
    case .heading(let level): Self.headingStyle(level)
    case .term, .summary: .bold
    case .caption: .italic
    default: .plain
    }
  }

  /// The levels of headings look different without colour, too.
  private static func headingStyle(_ level: Int) -> Style {
    switch level {
    case 1: Style([.bold, .underline])
    case 2: .bold
    case 3: Style([.bold, .italic])
    default: .italic
    }
  }
}
