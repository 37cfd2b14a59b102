import Markup
import Screen

/// The paragraphs that match what is typed, and no others.
extension ReaderState {
  /// Asks for what the paragraphs are to have; they are listed as one types.
  mutating func beginMatching() {
    guard case .article(let layer) = layers.last else { return }
    let finder = layer.find?.finder ?? TextFinder(layer.document)
    var menu = MenuLayer(.paragraphsWith, [], finder: finder)
    menu.isTyping = true
    layers.append(.menu(menu))
  }

  /// The lines of the paragraphs that match a pattern, each from a little before its first match.
  func matchingLines(of pattern: String, _ finder: TextFinder) -> [MenuLayer.Line] {
    guard case .article(let layer) = layers.dropLast().last,
      let matches = try? finder.matches(of: pattern)
    else { return [] }
    let document = layer.document
    var lines: [MenuLayer.Line] = []
    var last = -1
    for match in matches {
      let leaf = document.leaf(at: match.lowerBound)
      guard leaf != last else { continue }
      last = leaf
      let number = document.paragraph(at: match.lowerBound)
      lines.append(
        .init(
          text: document.passage(around: match), detail: number.map { "¶ \($0)" } ?? "",
          target: .match(match.lowerBound)))
    }
    return lines
  }

  /// Goes to a match of the list, with all matches marked.
  mutating func show(matchAt offset: Int, of menu: MenuLayer) {
    guard let matches = try? menu.finder?.matches(of: menu.filter.text) else { return }
    updateArticle { layer in
      layer.jump(to: .init(part: .body, offset: offset))
      layer.text.marks = matches
      layer.goToMatch(matches.partitioningIndex { $0.lowerBound >= offset })
    }
  }
}

extension Document {
  /// Bytes before a match that are shown with it, and after it at most.
  private static let before = 24
  private static let after = 300

  /// A passage of a leaf, from a word a little before a match on.
  fileprivate func passage(around match: Range<Int>) -> SafeText {
    let leaf = blocks[leaves[leaf(at: match.lowerBound)]].range
    var start = max(leaf.lowerBound, match.lowerBound - Self.before)
    if start > leaf.lowerBound {
      start =
        text[start..<match.lowerBound].firstIndex { $0 <= 0x20 }.map { $0 + 1 }
        ?? match.lowerBound
    }
    let words = string(in: start..<min(leaf.upperBound, match.lowerBound + Self.after))
    return (start > leaf.lowerBound ? "…" : "") + SafeText(words, as: .field)
  }
}
