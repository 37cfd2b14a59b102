import Markup

/// A place of a text, told by the words that stand there, so that it is found again where the text
/// was revised: what is quoted, and what stands before and after it.
///
/// It is the TextQuoteSelector of the W3C's Web Annotation Data Model, with the number of the paragraph
/// besides, by which places are told apart whose words are the same.
///
///     let anchor = TextAnchor(quoting: 7..<10, in: document)      // "aid" of "Mutual aid is a law"
///     anchor.placement(in: document)                              // .found(7..<10)
///     anchor.placement(in: Document(html: "<p>Our aid is a law"))  // .found(4..<7)
///     anchor.placement(in: Document(html: "<p>Bees and ants"))    // .lost
///
/// All white space in it is a single space.
public struct TextAnchor: Codable, Hashable, Sendable {
  /// What is quoted.
  public var exact: String
  /// The words before it.
  public var prefix: String
  /// The words after it.
  public var suffix: String
  /// The number of the paragraph (¶) in which it begins, from 1; 0 before the first one.
  public var paragraph: Int

  /// An anchor of these words.
  public init(exact: String, prefix: String, suffix: String, paragraph: Int) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.paragraph = paragraph
  }

  /// Where an anchor is in a text.
  public enum Placement: Hashable, Sendable {
    /// There, in UTF-8 offsets of the document's text.
    case found(Range<Int>)
    /// Nowhere, or in several places of which none is the likeliest.
    case lost
  }

  /// Bytes of a quotation that is made of a place alone.
  private static let quotation = 64
  /// Bytes of what stands before and after.
  private static let context = 48

  /// An anchor that quotes a range of a text.
  public init(quoting range: Range<Int>, in document: Document) {
    let range = range.clamped(to: 0..<document.text.count)
    let before = max(0, range.lowerBound - Self.context)..<range.lowerBound
    let after = range.upperBound..<min(document.text.count, range.upperBound + Self.context)
    self.init(
      exact: Self.words(document, range),
      prefix: Self.words(document, document.fromWord(before)),
      suffix: Self.words(document, document.toWord(after)),
      paragraph: document.paragraph(before: range.lowerBound))
  }

  /// An anchor of a place: it quotes the words that begin there, within their paragraph.
  public init(at offset: Int, in document: Document) {
    let start = max(0, min(offset, document.text.count))
    let leaf =
      document.leaves.isEmpty
      ? start..<start : document.blocks[document.leaves[document.leaf(at: start)]].range
    let end = min(max(leaf.upperBound, start), start + Self.quotation)
    self.init(quoting: document.toWord(start..<end, within: leaf.upperBound), in: document)
  }

  private static func words(_ document: Document, _ range: Range<Int>) -> String {
    document.string(in: range).split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension Document {
  /// The range without the word that its beginning may have cut.
  fileprivate func fromWord(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound > 0, !range.isEmpty else { return range }
    let start = range.first { text[$0] <= 0x20 } ?? range.first { text[$0] & 0xC0 != 0x80 }
    return (start ?? range.upperBound)..<range.upperBound
  }

  /// The range without the word that its end may have cut.
  fileprivate func toWord(_ range: Range<Int>, within end: Int? = nil) -> Range<Int> {
    guard range.upperBound < end ?? text.count, !range.isEmpty else { return range }
    let last =
      range.last { text[$0] <= 0x20 && $0 > range.lowerBound }
      ?? (text[range.upperBound] & 0xC0 != 0x80
        ? range.upperBound : range.last { text[$0] & 0xC0 != 0x80 })
    return range.lowerBound..<(last ?? range.upperBound)
  }

  /// The number of the last paragraph that begins at or before an offset; 0 before the first.
  func paragraph(before offset: Int) -> Int {
    guard !leaves.isEmpty else { return 0 }
    for leaf in (0...leaf(at: offset)).reversed() {
      if let number = blocks[leaves[leaf]].paragraph { return number }
    }
    return 0
  }
}
