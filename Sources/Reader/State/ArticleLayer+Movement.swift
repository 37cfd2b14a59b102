extension ArticleLayer {
  /// Shows the text from about that share of it on.
  mutating func go(toPercent percent: Int) {
    noteJump()
    let offset = document.text.count / 100 * max(0, min(percent, 100))
    go(to: percent >= 100 ? text.end : text.position(ofOffset: offset))
  }

  /// Puts the next or the previous heading at the top.
  mutating func moveHeading(by step: Int) {
    let here = topOffset
    chosen = nil
    let starts = document.headings.filter { text.isShown(text.unit(ofLeaf: $0.leaf, in: .body)) }
      .map { document.blocks[document.leaves[$0.leaf]].range.lowerBound }
    let next = step > 0 ? starts.first { $0 > here } : starts.last { $0 < here }
    if let next {
      go(to: text.position(ofOffset: next))
    } else {
      go(to: step > 0 ? text.end : .top)
    }
  }
}
