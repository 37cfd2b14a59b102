extension ArticleLayer {
  /// Shows the text from about that share of it on.
  mutating func go(toPercent percent: Int) {
    noteJump()
    let offset = document.text.count / 100 * max(0, min(percent, 100))
    go(to: percent >= 100 ? text.end : text.position(ofOffset: offset))
  }

  /// Puts the heading some steps further on or back at the top; where there are not so many, shows the
  /// end or the beginning.
  mutating func moveHeading(by step: Int) {
    let here = topOffset
    chosen = nil
    let starts = document.headings.filter { text.isShown(text.unit(ofLeaf: $0.leaf, in: .body)) }
      .map { document.blocks[document.leaves[$0.leaf]].range.lowerBound }
    let near =
      step > 0
      ? starts.partitioningIndex { $0 > here } : starts.partitioningIndex { $0 >= here } - 1
    let index = near + step - step.signum()
    if starts.indices.contains(index) {
      go(to: text.position(ofOffset: starts[index]))
    } else {
      go(to: step > 0 ? text.end : .top)
    }
  }
}
