import Markup
import Typesetting

/// Letters shown on the links of the screen, by which they are followed without counting.
extension ArticleLayer {
  /// The letters of links.
  struct LinkHints: Sendable, Equatable {
    /// The links' letters, by their indices among all links.
    let letters: [Int: String]
    /// What was typed of them.
    var typed = ""

    /// The link whose letters were typed.
    var chosen: Int? { letters.first { $0.value == typed }?.key }

    /// Whether some letters begin with what was typed.
    var isPossible: Bool { letters.values.contains { $0.hasPrefix(typed) } }
  }

  /// Shows letters on the links that begin on the screen; false where there are none.
  mutating func showHints() -> Bool {
    var links: [Int] = []
    for (line, position) in visible {
      let part = text.part(ofUnit: position.unit).part
      for span in line.spans {
        guard let index = span.link, isStart(span, ofLink: index, in: part) else { continue }
        let link = link(index, in: part)
        if !links.contains(link) { links.append(link) }
      }
    }
    let letters = zip(links, Self.letters(count: links.count)).map { ($0, $1) }
    hints = links.isEmpty ? nil : LinkHints(letters: Dictionary(letters) { first, _ in first })
    return hints != nil
  }

  /// So many different texts of one letter each, or of two where one is not enough; none begins
  /// another.
  ///
  ///     letters(count: 3)    // ["a", "s", "d"]
  ///     letters(count: 40)   // ["aa", "as", …]
  static func letters(count: Int) -> [String] {
    let keys = "asdfghjklqwertyuiopzxcvbnm".map(String.init)
    if count <= keys.count { return Array(keys.prefix(count)) }
    return Array(keys.flatMap { first in keys.map { first + $0 } }.prefix(count))
  }

  /// Whether a span is where its link begins.
  private func isStart(_ span: Span, ofLink index: Int, in part: ScrollText.Part) -> Bool {
    switch part {
    case .front: true
    case .body: span.source.contains(document.links[index].range.lowerBound)
    case .back: span.source.contains(text.references.links[index].range.lowerBound)
    }
  }

  /// The letters to be shown on a span, where its link begins in it.
  func hint(on span: Span, in part: ScrollText.Part) -> String? {
    guard let hints, let index = span.link, isStart(span, ofLink: index, in: part),
      let letters = hints.letters[link(index, in: part)], letters.hasPrefix(hints.typed)
    else { return nil }
    return letters
  }
}
