extension ArticleLayer {
  /// Shows the text from about that share of it on.
  mutating func go(toPercent percent: Int) {
    let offset = document.text.count / 100 * max(0, min(percent, 100))
    go(to: percent >= 100 ? text.end : text.position(ofOffset: offset))
  }

  /// Puts the paragraph after the top of the screen, or the one before it, at the top.
  mutating func moveParagraph(by step: Int) {
    let here = topOffset
    let number = document.paragraphNumber(before: here)
    let start = document.range(ofParagraph: number)?.lowerBound ?? 0
    go(toParagraph: step < 0 && start < here ? number : number + step)
  }

  /// Puts the next or the previous heading at the top.
  mutating func moveHeading(by step: Int) {
    let here = topOffset
    let starts = document.headings.map {
      document.blocks[document.leaves[$0.leaf]].range.lowerBound
    }
    let next = step > 0 ? starts.first { $0 > here } : starts.last { $0 < here }
    if let next {
      go(to: text.position(ofOffset: next))
    } else {
      go(to: step > 0 ? text.end : .top)
    }
  }
}
