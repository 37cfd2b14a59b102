// Pages of the printed source, of which the marks tell where they begin.
extension Document {
  /// The page on which an offset of the text stands; nil before the first mark.
  public func page(at offset: Int) -> PageMark? {
    pageMarks.last { $0.offset <= offset }
  }

  /// The pages on which a part of the text begins and ends; nil where the first is not known.
  ///
  ///     // Of "<p>one <span class=pagenum>17</span>two":
  ///     document.pages(of: 4..<7)   // first and last "17"
  ///     document.pages(of: 0..<7)   // nil: "one" stands before the first mark
  public func pages(of range: Range<Int>) -> (first: String, last: String)? {
    guard let first = page(at: range.lowerBound) else { return nil }
    let last = pageMarks.last { $0.offset < range.upperBound } ?? first
    return (first.label, last.label)
  }

  /// The pages that begin in a part of the text.
  public func pageMarks(in range: Range<Int>) -> ArraySlice<PageMark> {
    var (low, high) = (0, pageMarks.count)
    while low < high {
      let middle = (low + high) / 2
      if pageMarks[middle].offset < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return pageMarks[low...].prefix { $0.offset < range.upperBound }
  }

  /// The text of the page of that number, in either case, without notes at the end of the text; nil
  /// where there is none.
  public func range(ofPage label: String) -> Range<Int>? {
    let wanted = label.lowercased()
    guard let index = pageMarks.firstIndex(where: { $0.label.lowercased() == wanted }) else {
      return nil
    }
    let start = pageMarks[index].offset
    let end = pageMarks[(index + 1)...].first { $0.offset > start }?.offset
    let notes = notes.compactMap(\.block).map { blocks[$0].range.lowerBound }
    var range = start..<(end ?? notes.filter { $0 > start }.min() ?? text.count)
    while let last = text[range].last, last <= 0x20 { range = range.dropLast(1) }
    return range
  }
}
