import Markup
import Typesetting

/// The current paragraph: the one that is marked by `▸`, and that commands act on.
///
/// It is the one that the reader chose by `{` and `}`, as long as its beginning is on the screen; else
/// that of the match one is at; else the first one that is wholly on the screen; else the one that
/// fills the screen.
extension ArticleLayer {
  /// A numbered paragraph on the screen.
  struct CurrentParagraph: Hashable, Sendable {
    /// Its number (¶).
    let number: Int
    /// The row of its first line on the screen.
    let row: Int
  }

  /// The text of the current paragraph; nil where no paragraph is on the screen, as among notes.
  var currentRange: Range<Int>? {
    current.flatMap { document.range(ofParagraph: $0.number) }
  }

  /// The number of the current paragraph; where there is none, of the last one before the screen.
  var paragraphNumber: Int {
    current?.number ?? document.paragraphNumber(before: topOffset)
  }

  /// What is current on the screen as it is now.
  mutating func findCurrent() -> CurrentParagraph? {
    if let chosen, let row = visible.firstIndex(where: { $0.line.paragraph == chosen }) {
      return CurrentParagraph(number: chosen, row: row)
    }
    chosen = nil
    if let match, text.marks.indices.contains(match),
      let current = paragraph(at: text.marks[match].lowerBound)
    {
      return current
    }
    return firstWhole() ?? firstPart
  }

  /// The first paragraph of which anything is on the screen.
  private var firstPart: CurrentParagraph? {
    for (line, position) in visible where isBody(position) && !line.range.isEmpty {
      if let current = paragraph(at: line.range.lowerBound) { return current }
    }
    return nil
  }

  /// The paragraph of an offset that is on the screen.
  private func paragraph(at offset: Int) -> CurrentParagraph? {
    let isShown = visible.contains { isBody($0.position) && $0.line.range.contains(offset) }
    guard isShown, let number = document.paragraph(at: offset),
      let range = document.range(ofParagraph: number),
      let row = visible.firstIndex(where: {
        isBody($0.position) && !$0.line.range.isEmpty && range.contains($0.line.range.lowerBound)
      })
    else { return nil }
    return CurrentParagraph(number: number, row: row)
  }

  /// The first paragraph that begins and ends on the screen.
  private mutating func firstWhole() -> CurrentParagraph? {
    guard let last = visible.last?.position else { return nil }
    for (row, (line, position)) in visible.enumerated() {
      guard let number = line.paragraph, isBody(position) else { continue }
      guard position.unit < last.unit || text.isLast(last) else { return nil }
      return CurrentParagraph(number: number, row: row)
    }
    return nil
  }

  private func isBody(_ position: ScrollText.Position) -> Bool {
    text.part(ofUnit: position.unit).part == .body
  }

  /// Makes the paragraph some steps after or before the current one current, and shows it whole where
  /// it fits: the text is scrolled only where it is not, and then has it on top. Beyond the last or the
  /// first one the end or the beginning is shown.
  mutating func moveParagraph(by step: Int) {
    // Where none is current, the one before the screen is the first step back.
    let start = current?.number ?? paragraphNumber + (step > 0 ? 0 : 1)
    let number = paragraph(start, movedBy: step)
    guard let range = document.range(ofParagraph: number) else {
      if filter == nil { chosen = step > 0 ? document.paragraphCount : 1 }
      go(to: step > 0 ? text.end : .top)
      return
    }
    chosen = number
    if !isWhole(range) { go(to: text.position(ofOffset: range.lowerBound)) }
    settleCurrent()
    firstNew = current?.row ?? 0
  }

  /// Whether the first and the last line of a paragraph are on the screen.
  private mutating func isWhole(_ range: Range<Int>) -> Bool {
    let first = text.position(ofOffset: range.lowerBound)
    let last = text.position(ofOffset: max(range.lowerBound, range.upperBound - 1))
    return first >= top && last <= visible.last?.position ?? top
  }
}
