import Archive
import Markup
import Screen
import Typesetting

/// An article from its first line to its last, as the reader shows it, for writing it elsewhere.
///
/// Lines are set as they are asked for: the first comes at once, also of a book.
public struct ArticlePage {
  private var text: ScrollText
  private var unit = 0
  private var lines: ArraySlice<Line> = []

  /// An article with its front matter, if it has any, and the works that it cites, set for a
  /// measure.
  public init(
    _ front: FrontMatter?, _ document: Document, references: [Reference], measure: Int
  ) {
    text = ScrollText(
      front: front ?? FrontMatter(title: ""), document: document,
      references: ReferenceList.document(references),
      measure: measure)
    unit = front == nil ? 1 : 0
  }

  /// The next line; nil after the last.
  public mutating func next() -> Line? {
    while lines.isEmpty, unit < text.unitCount {
      lines = text.lines(ofUnit: unit)[...]
      unit += 1
    }
    return lines.popFirst()
  }
}
