import Markup

/// A part of a text as it is quoted: its words as they were read, without what is no word of the
/// author's.
///
/// Left out are the marks of notes and of printed pages, soft hyphens and other hidden characters, the
/// labels of pictures, and what the reader adds to abbreviations. Line breaks are those of the author.
///
///     let document = Document(html: "<p>Mutual <em>aid</em><a href=#n1>1</a> is a law.")
///     Passage(of: document.range(ofParagraph: 1)!, in: document).plainText   // "Mutual aid is a law."
public struct Passage: Sendable, Hashable {
  /// The paragraphs and other parts, in their order.
  public internal(set) var parts: [PassagePart]

  /// Where it stands, in UTF-8 offsets of the document's text.
  public let range: Range<Int>

  /// The numbers (¶) of its paragraphs; nil where it has none, as a heading has.
  public let paragraphs: ClosedRange<Int>?

  /// The first and the last page of the printed source on which it stands; nil where they are not known.
  public let pages: PageRange?

  /// Pages of a printed source, by their numbers as printed.
  public struct PageRange: Sendable, Hashable {
    /// The page where the passage begins: `17`, `vi`.
    public let first: String
    /// The page where it ends, which may be the same one.
    public let last: String
  }

  /// What stands in a range of a document's text.
  public init(of range: Range<Int>, in document: Document) {
    let range = document.withoutEdges(range)
    self.range = range
    parts = PassageReader(document, range).parts()
    let numbers = document.leaves(in: range).compactMap { document.blocks[$0].paragraph }
    paragraphs = numbers.first.map { $0...max($0, numbers.last ?? $0) }
    pages = document.pages(of: range).map { PageRange(first: $0.first, last: $0.last) }
  }

  /// Whether there is no word in it.
  public var isEmpty: Bool { parts.allSatisfy(\.isEmpty) }

  /// How many words it has, as they are parted by white space.
  public var wordCount: Int { parts.reduce(0) { $0 + $1.wordCount } }

  /// Its words alone, a blank line between paragraphs.
  public var plainText: String { parts.map(\.text).joined(separator: "\n\n") }
}

extension Document {
  /// The leaves that a range touches, by their indices in `blocks`.
  func leaves(in range: Range<Int>) -> [Int] {
    guard !leaves.isEmpty else { return [] }
    return leaves[leaf(at: range.lowerBound)...].prefix {
      blocks[$0].range.lowerBound < range.upperBound
    }
    .filter { blocks[$0].range.overlaps(range) }
  }

  /// A range without white space at its ends, and within the text.
  fileprivate func withoutEdges(_ range: Range<Int>) -> Range<Int> {
    var range = range.clamped(to: 0..<text.count)
    while let first = text[range].first, first <= 0x20 { range = range.dropFirst() }
    while let last = text[range].last, last <= 0x20 { range = range.dropLast() }
    return range
  }
}
