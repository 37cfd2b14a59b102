import Markup

extension Document {
  /// Where words stand one after another, in any case, with or without accents; hyphens, punctuation and
  /// marks of notes between them do not matter.
  ///
  ///     Document(html: "<p>Mutual <i>Aid</i>, a factor").ranges(ofWords: "mutual aid")   // [0..<10]
  public func ranges(ofWords words: String) -> [Range<Int>] {
    let wanted = FragmentWords.folded(words: words)
    guard !wanted.isEmpty else { return [] }
    let text = FragmentWords(of: self).withoutMarks(of: self)
    return text.indices.dropLast(min(text.count, wanted.count - 1)).filter { start in
      wanted.indices.allSatisfy { text[start + $0].folded == wanted[$0] }
    }.map { text[$0].range.lowerBound..<text[$0 + wanted.count - 1].range.upperBound }
  }
}

extension FragmentWords {
  /// The words but for the numbers of note marks.
  fileprivate func withoutMarks(of document: Document) -> [Word] {
    let marks = document.inlines.filter {
      if case .noteMark = $0.kind { true } else { false }
    }.map(\.range)
    guard !marks.isEmpty else { return words }
    return words.filter { word in
      let after = marks.partitioned(before: word.range.lowerBound)
      return !(after > 0 && marks[after - 1].upperBound >= word.range.upperBound)
    }
  }
}

extension [Range<Int>] {
  /// How many ranges, which are in order, begin at or before an offset.
  fileprivate func partitioned(before offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
