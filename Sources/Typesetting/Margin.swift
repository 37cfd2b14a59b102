import Markup
import Screen

/// What stands to the left of a leaf's lines: indents, bars, bullets and numbers.
///
/// Outer margins are left out first where all together would take more than half of the measure.
struct Margin {
  /// One container's part of the margin.
  private struct Part {
    let first: SafeText
    let rest: SafeText
    var isBar = false
  }

  /// The margin of the first line, and of all others.
  let first: [Span]
  let rest: [Span]
  /// The bars alone, for blank lines.
  let bars: [Span]
  /// How many columns it takes.
  let columns: Int

  /// The margin of a leaf, or of what is directly inside a container.
  init(ofBlock block: Int, in typesetter: Typesetter) {
    var parts: [Part] = []
    var columns = 0
    var next: Int? = block
    while let index = next {
      let part = Self.part(of: index, before: block, in: typesetter)
      if let part {
        guard columns + part.rest.columns <= typesetter.measure / 2 else { break }
        columns += part.rest.columns
        parts.append(part)
      }
      next = typesetter.document.blocks[index].parent
    }
    parts.reverse()
    first = parts.map { Span(added: $0.first, style: $0.isBar ? .dim : .plain) }
    rest = parts.map { Span(added: $0.rest, style: $0.isBar ? .dim : .plain) }
    bars = parts.prefix((parts.lastIndex { $0.isBar } ?? -1) + 1)
      .map { Span(added: $0.rest, style: $0.isBar ? .dim : .plain) }
    self.columns = columns
  }

  private static func part(of index: Int, before leaf: Int, in typesetter: Typesetter) -> Part? {
    let signs = typesetter.signs
    switch typesetter.document.blocks[index].kind {
    case .quotation: return Part(first: signs.quotation, rest: signs.quotation, isBar: true)
    case .aside: return Part(first: signs.aside, rest: signs.aside, isBar: true)
    case .item, .note: return mark(of: index, before: leaf, in: typesetter)
    case .definition, .verse: return Part(first: "    ", rest: "    ")
    case .details where typesetter.document.blocks[leaf].kind == .summary: return nil
    case .figure, .details, .address, .preformatted: return Part(first: "  ", rest: "  ")
    case .summary: return Part(first: signs.summary, rest: "  ")
    default: return nil
    }
  }

  private static func mark(of item: Int, before leaf: Int, in typesetter: Typesetter) -> Part {
    let block = typesetter.document.blocks[item]
    let mark: SafeText
    if let number = ItemMark.mark(of: block, in: typesetter.document) {
      let columns = block.parent.flatMap { typesetter.markColumns[$0] } ?? number.columns + 1
      mark = (number + " ").padded(to: columns, .trailing)
    } else {
      let bullets = typesetter.signs.bullets
      mark = bullets[depth(of: item, in: typesetter.document) % bullets.count]
    }
    let blank = SafeText.blanks(mark.columns)
    return Part(first: isFirst(leaf, in: item, typesetter) ? mark : blank, rest: blank)
  }

  /// Whether a leaf is the first one in a container: only containers of it lie between the two.
  private static func isFirst(_ leaf: Int, in container: Int, _ typesetter: Typesetter) -> Bool {
    let blocks = typesetter.document.blocks
    return leaf - container == blocks[leaf].depth - blocks[container].depth
  }

  /// How many bulleted lists hold the list of an item.
  private static func depth(of item: Int, in document: Document) -> Int {
    var depth = -1
    var next = document.blocks[item].parent
    while let index = next {
      if case .list(let style) = document.blocks[index].kind, style.numbering == nil { depth += 1 }
      next = document.blocks[index].parent
    }
    return max(depth, 0)
  }
}
