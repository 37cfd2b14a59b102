extension ArticleLayer {
  /// Shows the text from the first line on that has that share of it before it: the status then tells
  /// that percentage, or the next line's.
  mutating func go(toPercent percent: Int) {
    noteJump()
    guard percent < 100 else { return go(to: text.end) }
    let offset = (document.text.count * max(0, percent) + 99) / 100
    let position = text.position(ofOffset: offset)
    // The line that has the offset in it begins before it.
    let next = text.lines(from: position, count: Self.linesToText)
      .first { $0.line.range.lowerBound >= offset && !$0.line.range.isEmpty }
    go(to: percent <= 0 ? .top : next?.position ?? position)
  }

  /// Among so many lines one has text: between leaves stand at most a few blank ones.
  private static let linesToText = 8

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
