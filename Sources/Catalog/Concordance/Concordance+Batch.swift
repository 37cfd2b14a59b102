import Markup

extension Concordance {
  /// Some lines of a concordance: those of one or more articles, found one after the other.
  public struct Batch: Sendable {
    /// The articles with occurrences, each with the index after its last line.
    private(set) var articles: [(row: ArticleRow, end: Int)] = []

    /// The text around the occurrences of each article; where contexts overlap, once.
    private(set) var text: [UInt8] = []

    private(set) var entries: [Entry] = []

    /// A line: numbers alone.
    struct Entry: Sendable {
      /// The article, by its index in the batch.
      private(set) var article: UInt32
      /// The number of the paragraph, or 0.
      let paragraph: UInt32
      /// Where the keyword stands in the article's text.
      let offset: UInt32
      /// Where the keyword stands in the batch's text.
      private(set) var start: UInt32
      /// Bytes of the keyword, and those that are kept before and after it.
      let length: UInt32
      let before: UInt16
      let after: UInt16

      /// Where the keyword and its contexts stand in the batch's text.
      var keyword: Range<Int> { Int(start)..<Int(start + length) }
      var left: Range<Int> { Int(start) - Int(before)..<Int(start) }
      var right: Range<Int> { keyword.upperBound..<keyword.upperBound + Int(after) }

      /// The line in a batch that begins with other articles and other text.
      func moved(byArticles articles: UInt32, bytes: UInt32) -> Entry {
        var moved = self
        moved.article += articles
        moved.start += bytes
        return moved
      }
    }

    /// How many lines there are.
    public var count: Int { entries.count }

    /// A batch without a line.
    init() {}
  }
}

extension Concordance.Batch {
  func line(_ index: Int) -> Concordance.Line {
    let entry = entries[index]
    let start = Int(entry.offset)
    return Concordance.Line(
      row: row(index), paragraph: entry.paragraph == 0 ? nil : Int(entry.paragraph),
      range: start..<start + Int(entry.length), left: string(entry.left),
      keyword: string(entry.keyword), right: string(entry.right))
  }

  func row(_ index: Int) -> ArticleRow { articles[Int(entries[index].article)].row }

  /// A part of the text, without soft hyphens.
  private func string(_ range: Range<Int>) -> String {
    let bytes = text[range]
    guard bytes.contains(0xAD) else { return String(decoding: bytes, as: UTF8.self) }
    var string = String(decoding: bytes, as: UTF8.self)
    string.unicodeScalars.removeAll { $0 == "\u{AD}" }
    return string
  }

  // MARK: - Adding

  /// Adds the occurrences in an article, with up to `context` characters of their blocks on each
  /// side. What is cut is cut between words.
  mutating func add(
    _ row: ArticleRow, _ document: Document, _ occurrences: [Range<Int>], context: Int
  ) {
    guard !occurrences.isEmpty else { return }
    var run = KeptRun(start: 0, end: 0, place: text.count)
    for range in occurrences {
      let around = document.context(of: range, characters: min(context, Self.mostContext))
      if around.lowerBound < run.start || around.lowerBound > run.end {
        run = KeptRun(start: around.lowerBound, end: around.lowerBound, place: text.count)
      }
      if around.upperBound > run.end {
        text += document.text[run.end..<around.upperBound].lazy.map { $0 < 0x20 ? 0x20 : $0 }
        run.end = around.upperBound
      }
      entries.append(
        Entry(
          article: UInt32(articles.count),
          paragraph: UInt32(document.paragraph(at: range.lowerBound) ?? 0),
          offset: UInt32(range.lowerBound),
          start: UInt32(run.place + range.lowerBound - run.start), length: UInt32(range.count),
          before: UInt16(range.lowerBound - around.lowerBound),
          after: UInt16(around.upperBound - range.upperBound)))
    }
    articles.append((row, entries.count))
  }

  /// Characters of a context whose bytes a line can count.
  private static let mostContext = Int(UInt16.max) / 4

  /// Adds the lines of another batch, at most `limit` of them.
  mutating func add(_ other: Concordance.Batch, upTo limit: Int) {
    let (article, place, line) = (UInt32(articles.count), UInt32(text.count), entries.count)
    let added = min(limit, other.count)
    for (row, end) in other.articles where line + added > articles.last?.end ?? 0 {
      articles.append((row, line + min(end, added)))
    }
    text += other.text
    entries += other.entries.prefix(added).map { $0.moved(byArticles: article, bytes: place) }
  }

  /// A part of an article's text that is kept without a gap.
  private struct KeptRun {
    /// Where it stands in the article's text.
    let start: Int
    var end: Int
    /// Where it begins in the batch's text.
    let place: Int
  }
}

extension Document {
  /// An occurrence with what stands around it in its block, up to that many characters on each side
  /// and without the words that are cut.
  fileprivate func context(of range: Range<Int>, characters: Int) -> Range<Int> {
    let block = blocks.isEmpty ? 0..<text.count : blocks[leaves[leaf(at: range.lowerBound)]].range
    var start = range.lowerBound
    var left = characters
    while start > block.lowerBound, left > 0 {
      start -= 1
      if text[start] & 0xC0 != 0x80 { left -= 1 }
    }
    if start > block.lowerBound {
      start = text[start..<range.lowerBound].firstIndex { $0 <= 0x20 } ?? start
    }
    let last = max(block.upperBound, range.upperBound)
    var end = range.upperBound
    left = characters
    while end < last, left > 0 || text[end] & 0xC0 == 0x80 {
      if text[end] & 0xC0 != 0x80 { left -= 1 }
      end += 1
    }
    if end < last {
      end = text[range.upperBound..<end].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? end
    }
    return start..<end
  }
}
