extension Document {
  /// The document as a drawn tree, a block or inline a line; for debugging, and what tests compare.
  ///
  ///     Document(html: "<ul><li>see <b>this</b></ul>").tree
  ///     // list
  ///     //   item
  ///     //     paragraph ¶1 "see this"
  ///     //       strong "this"
  public var tree: String {
    var lines: [String] = []
    var inline = 0
    var page = 0
    for block in blocks {
      let margin = String(repeating: "  ", count: block.depth)
      lines.append(margin + label(of: block))
      guard block.kind.isLeaf else { continue }
      while page < pageMarks.count, pageMarks[page].offset < block.range.upperBound {
        lines.append(margin + "  page \(pageMarks[page].label)")
        page += 1
      }
      var ends: [Int] = []
      while inline < inlines.count, inlines[inline].range.lowerBound < block.range.upperBound {
        let range = inlines[inline].range
        while let end = ends.last, end <= range.lowerBound, range.lowerBound < range.upperBound {
          ends.removeLast()
        }
        let indent = String(repeating: "  ", count: ends.count + 1)
        lines.append(margin + indent + label(of: inlines[inline]))
        ends.append(range.upperBound)
        inline += 1
      }
    }
    return lines.joined(separator: "\n")
  }

  private func label(of block: Block) -> String {
    var words = block.kind.name
    if let number = block.paragraph { words += " ¶\(number)" }
    let showsText = block.kind.isLeaf && block.kind != .table && block.kind != .rule
    switch block.kind {
    case .cell, .tableCaption: return words + " " + quoted(block.range)
    default: return showsText ? words + " " + quoted(block.range) : words
    }
  }

  private func label(of inline: Inline) -> String {
    var words = inline.kind.name + " " + quoted(inline.range)
    if case .link(let link) = inline.kind { words += " → " + links[link].url }
    return words
  }

  private func quoted(_ range: Range<Int>) -> String {
    "\"" + string(in: range).replacing("\n", with: "⏎").replacing("\u{AD}", with: "¬") + "\""
  }
}

extension BlockKind {
  /// Its name and figures, in drawn trees.
  var name: String {
    switch self {
    case .heading(let level): "heading \(level)"
    case .list(let style):
      "list" + (style.numbering.map { " \($0.rawValue)" } ?? "") + (style.isTight ? "" : " loose")
    case .item(let number): "item" + (number.map { " \($0)" } ?? "")
    case .note(let number): "note \(number)"
    case .tableCaption: "caption"
    case .cell(let shape): shape.name
    default: "\(self)"
    }
  }
}

extension CellShape {
  fileprivate var name: String {
    let spans = columns == 1 && rows == 1 ? "" : " \(columns)×\(rows)"
    return (isHeader ? "header" : "cell") + spans
  }
}

extension InlineKind {
  /// Its name and figures, in drawn trees.
  var name: String {
    switch self {
    case .link: "link"
    case .abbreviation(let title): "abbreviation" + (title.map { " (\($0))" } ?? "")
    case .noteMark(let index): "mark of note \(index + 1)"
    case .subscript: "subscript"
    default: "\(self)"
    }
  }
}
