import Markup

extension ArticleCatalog {
  /// Every occurrence of a query's words and phrases in the texts of the articles that it finds.
  ///
  /// Where no article has all, the occurrences are those in articles with any, as in `search`.
  ///
  /// - Parameters:
  ///   - narrowing: as of `search`.
  ///   - context: about how many bytes are kept on each side.
  ///   - states: what the reader did, for `is:`.
  ///   - isCancelled: asked between articles; when it says so, what was found so far is returned.
  /// - Throws: as `search` and `article(_:)`.
  public func concordance(
    of query: SearchQuery, narrowedBy narrowing: [SearchNarrowing] = [], context: Int = 160,
    states: SearchStates = .none, isCancelled: () -> Bool = { false }
  ) throws -> Concordance {
    let results = try search(
      query, narrowedBy: narrowing, limit: .max / 2, order: .date, states: states)
    var concordance = Concordance(searched: results.searched)
    for row in results.rows where !isCancelled() {
      let document = Document(try article(row))
      let ranges = occurrences(of: results.terms, in: document, row)
      concordance.add(row) { number in
        ranges.map { document.line(number, $0, context: context) }
      }
    }
    return concordance
  }
}

extension Document {
  /// An occurrence with what stands around it in its block.
  fileprivate func line(_ article: Int, _ range: Range<Int>, context: Int) -> Concordance.Line {
    let block = blocks.isEmpty ? 0..<text.count : blocks[leaves[leaf(at: range.lowerBound)]].range
    let start = max(block.lowerBound, range.lowerBound - context)
    let end = min(block.upperBound, range.upperBound + context)
    return Concordance.Line(
      article: article, paragraph: paragraph(at: range.lowerBound), range: range,
      left: oneLine(from: start, to: range.lowerBound, isCutBefore: start > block.lowerBound),
      keyword: oneLine(from: range.lowerBound, to: range.upperBound),
      right: oneLine(from: range.upperBound, to: end, isCutAfter: end < block.upperBound))
  }

  /// A part of the text on one line, without the word that was cut at its end.
  private func oneLine(
    from start: Int, to end: Int, isCutBefore: Bool = false, isCutAfter: Bool = false
  ) -> String {
    var bytes = text[min(start, end)..<end].map { $0 < 0x20 ? 0x20 : $0 }[...]
    if isCutBefore, let space = bytes.firstIndex(of: 0x20) { bytes = bytes[space...] }
    if isCutAfter, let space = bytes.lastIndex(of: 0x20) { bytes = bytes[...space] }
    return String(decoding: bytes, as: UTF8.self).replacing("\u{AD}", with: "")
  }
}
