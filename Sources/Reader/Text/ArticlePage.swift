import Archive
import Markup
import Typesetting

/// An article from its first line to its last, as the reader shows it, for writing it elsewhere.
///
/// Lines are set as they are asked for: the first comes at once, also of a book.
public struct ArticlePage {
  private var text: ScrollText
  private var unit: Int
  private var lines: ArraySlice<Line> = []
  private var links: [String] = []

  /// A line, and where the links of its spans lead, by their `link`.
  public struct PageLine {
    /// The line.
    public let line: Line
    /// Addresses; `span.link` is an index in them.
    public let links: [String]
  }

  /// An article with its front matter, if it has any, and the works that it cites, set for a
  /// measure.
  public init(
    _ front: FrontMatter?, _ document: Document, references: [Reference], measure: Int
  ) {
    text = ScrollText(
      front: front ?? FrontMatter(title: ""), document: document,
      references: ReferenceList.document(references), measure: measure)
    unit = front == nil ? 1 : 0
  }

  /// The next line; nil after the last.
  public mutating func next() -> PageLine? {
    while lines.isEmpty, unit < text.unitCount {
      lines = text.lines(ofUnit: unit)[...]
      links = text.links(of: text.part(ofUnit: unit).part)
      unit += 1
    }
    return lines.popFirst().map { PageLine(line: $0, links: links) }
  }
}
