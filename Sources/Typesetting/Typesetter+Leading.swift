import Markup
import Screen

// The blank lines between leaves.
extension Typesetter {
  /// The blank lines before a leaf, with the bars of quotations that go on over them.
  func blankLines(beforeLeaf index: Int) -> [Line] {
    guard index > 0 else { return [] }
    let common = commonBlock(of: document.leaves[index - 1], document.leaves[index])
    let count = leading(before: index, inside: common)
    let start = document.blocks[document.leaves[index]].range.lowerBound
    let bars = common.map { Margin(ofBlock: $0, in: self).bars } ?? []
    return [Line](repeating: Line(bars, range: start..<start), count: count)
  }

  /// How many blank lines stand between a leaf and the one before it.
  private func leading(before index: Int, inside common: Int?) -> Int {
    let leaf = document.leaves[index]
    if case .heading(let level) = document.blocks[leaf].kind {
      let isAfterHeading = isHeading(document.leaves[index - 1])
      return level <= 2 && !isAfterHeading ? 2 : 1
    }
    guard let common else { return 1 }
    let next = child(of: common, holding: leaf)
    let last = child(of: common, holding: document.leaves[index - 1])
    switch document.blocks[common].kind {
    case .list(let style): return style.isTight ? 0 : 1
    case .item, .note: return isTight(next) ? 0 : 1
    case .definitions:
      return document.blocks[next].kind == .term
        && document.blocks[last].kind != .term ? 1 : 0
    case .figure: return document.blocks[next].kind == .caption ? 0 : 1
    default: return 1
    }
  }

  private func isTight(_ block: Int) -> Bool {
    if case .list(let style) = document.blocks[block].kind { style.isTight } else { false }
  }

  private func isHeading(_ block: Int) -> Bool {
    if case .heading = document.blocks[block].kind { true } else { false }
  }

  /// The innermost block that holds both; nil when only the document does.
  private func commonBlock(of first: Int, _ second: Int) -> Int? {
    var left = document.blocks[first].parent
    var right = document.blocks[second].parent
    while let a = left, let b = right, a != b {
      if a > b { left = document.blocks[a].parent } else { right = document.blocks[b].parent }
    }
    return left == nil || right == nil ? nil : left
  }

  /// The block directly inside `ancestor` that is or holds a block.
  private func child(of ancestor: Int, holding block: Int) -> Int {
    var child = block
    while let parent = document.blocks[child].parent, parent != ancestor { child = parent }
    return child
  }
}
