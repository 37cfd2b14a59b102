import Catalog
import Markup
import Screen

/// The paragraphs that match what is typed, and no others, as less shows lines.
///
/// What does not match is passed over by all that scrolls; whatever leads to a place that is not shown
/// shows all again.
extension ArticleLayer {
  /// By what an article is filtered.
  struct ParagraphFilter: Sendable, Equatable {
    /// What was typed.
    let words: String
    /// How many numbered paragraphs match.
    let count: Int
  }

  /// Begins to filter the article anew.
  mutating func beginFilter() {
    showAll()
    beginFind(filters: true)
  }

  /// Shows only what matches; all where nothing does.
  mutating func filter(by words: String, _ matches: [Range<Int>]) {
    text.shownUnits = matches.isEmpty ? nil : text.units(of: matches)
    filter = matches.isEmpty ? nil : ParagraphFilter(words: words, count: text.shownParagraphs)
  }

  /// Shows all again, from the current paragraph on.
  mutating func showAll() {
    guard filter != nil else { return }
    let number = current?.number
    let offset = currentRange?.lowerBound ?? topOffset
    filter = nil
    text.shownUnits = nil
    chosen = number
    go(to: text.position(ofOffset: offset))
  }

  /// Shows all again where a place would not be seen.
  mutating func reveal(_ spot: ScrollText.Spot) {
    if !text.isShown(spot) { showAll() }
  }

  /// The number of the paragraph some steps after or before another, of those that are shown; that of
  /// no paragraph, where there are not so many.
  func paragraph(_ number: Int, movedBy step: Int) -> Int {
    guard filter != nil else { return number + step }
    var next = number
    for _ in 0..<step.magnitude {
      repeat { next += step.signum() } while isHidden(paragraph: next)
      if document.range(ofParagraph: next) == nil { break }
    }
    return next
  }

  private func isHidden(paragraph number: Int) -> Bool {
    guard let range = document.range(ofParagraph: number) else { return false }
    return !text.isShown(.init(part: .body, offset: range.lowerBound))
  }

  /// Whether a link is on a line that can be scrolled to.
  func isShown(link: Int) -> Bool {
    guard filter != nil else { return true }
    let (part, index) = place(ofLink: link)
    return part == .body
      && text.isShown(.init(part: .body, offset: document.links[index].range.lowerBound))
  }
}
