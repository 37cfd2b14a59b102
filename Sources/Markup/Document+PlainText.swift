extension Document {
  /// The text alone: leaves parted by blank lines, items by their marks; for pipes and previews.
  ///
  /// Soft hyphens are left out. The lines of a tight list follow each other without blank lines.
  ///
  ///     Document(html: "<p>Two:<ol><li>a<li>b</ol>").plainText   // "Two:\n\n1. a\n2. b"
  public var plainText: String { plainText(in: 0..<text.count) }

  /// The same of a part of the text: of leaves that it touches, those marked whose beginning is in it.
  ///
  ///     Document(html: "<p>Mutual aid<p>Bye").plainText(in: 7..<12)   // "aid\n\nB"
  public func plainText(in range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count + range.count / 16)
    guard !leaves.isEmpty else { return "" }
    let first = leaf(at: range.lowerBound)
    for position in first..<leaves.count {
      let block = blocks[leaves[position]]
      guard block.range.lowerBound < range.upperBound || position == first else { break }
      if position > first { result += isTightly(after: position) ? "\n".utf8 : "\n\n".utf8 }
      if block.range.lowerBound >= range.lowerBound { result += mark(before: position).utf8 }
      appendText(of: block, in: block.range.clamped(to: range), to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func appendText(of block: Block, in range: Range<Int>, to result: inout [UInt8]) {
    if block.kind == .rule {
      result += "* * *".utf8
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == 0xC2, index + 1 < range.upperBound, text[index + 1] == 0xAD {
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
