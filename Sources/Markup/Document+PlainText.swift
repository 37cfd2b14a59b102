extension Document {
  /// The text alone: leaves parted by blank lines, items by their marks; for pipes and previews.
  ///
  /// Soft hyphens are left out. The lines of a tight list follow each other without blank lines.
  ///
  ///     Document(html: "<p>Two:<ol><li>a<li>b</ol>").plainText   // "Two:\n\n1. a\n2. b"
  public var plainText: String {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 16)
    for position in leaves.indices {
      if position > 0 { result += isTightly(after: position) ? "\n".utf8 : "\n\n".utf8 }
      result += mark(before: position).utf8
      appendText(of: blocks[leaves[position]], to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func appendText(of block: Block, to result: inout [UInt8]) {
    if block.kind == .rule {
      result += "* * *".utf8
      return
    }
    var index = block.range.lowerBound
    while index < block.range.upperBound {
      if text[index] == 0xC2, index + 1 < block.range.upperBound, text[index + 1] == 0xAD {
        index += 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
  }

  /// The mark of the item or note that a leaf begins.
  private func mark(before position: Int) -> String {
    let leaf = leaves[position]
    guard let parent = blocks[leaf].parent, leaf == parent + 1 else { return "" }
    switch blocks[parent].kind {
    case .item(let number): return number.map { "\($0). " } ?? "• "
    case .note(let number): return "[\(number)] "
    default: return ""
    }
  }

  private func isTightly(after position: Int) -> Bool {
    guard let parent = blocks[leaves[position]].parent,
      let before = blocks[leaves[position - 1]].parent,
      parent != before, let list = blocks[parent].parent, blocks[before].parent == list,
      case .list(let style) = blocks[list].kind
    else { return false }
    return style.isTight
  }
}
