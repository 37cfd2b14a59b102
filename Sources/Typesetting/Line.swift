import Screen

/// A line of a typeset document.
public struct Line: Hashable, Sendable {
  /// What is shown, from the left edge of the measure: margins, marks and text.
  public let spans: [Span]
  /// The part of `Document.text` that is shown, in UTF-8 offsets; empty for blank lines and rules.
  /// In tables it reaches from the first to the last of the text shown.
  public let range: Range<Int>
  /// How many columns it takes; never more than the measure.
  public let columns: Int
  /// The number (¶) of the paragraph that begins here; nil on all other lines.
  public internal(set) var paragraph: Int?

  /// A line of spans that show a part of the document.
  init(_ spans: [Span], range: Range<Int>) {
    self.init(
      spans: spans, range: range, columns: spans.reduce(0) { $0 + $1.text.columns })
  }

  /// A line of spans that take so many columns.
  init(spans: [Span], range: Range<Int>, columns: Int) {
    self.spans = spans.contains { $0.text.isEmpty } ? spans.filter { !$0.text.isEmpty } : spans
    self.range = range
    self.columns = columns
  }

  /// Its text without styles.
  ///
  ///     typesetter.lines(ofLeaf: 0)[0].text   // "• mutual aid"
  public var text: String { spans.map(\.text.string).joined() }
}

/// A part of a line in one style.
public struct Span: Hashable, Sendable {
  /// What is shown.
  public let text: SafeText
  /// How it looks.
  public let style: Style
  /// Where it stands in `Document.text`; empty for what typesetting adds, such as bullets.
  public let source: Range<Int>
  /// The index in `Document.links` of the link that it belongs to.
  public let link: Int?
  /// Whether it lies in one of the ranges to be marked.
  public let isMarked: Bool
}

extension Span {
  /// What typesetting adds, at an offset of the text.
  init(added text: SafeText, style: Style = .plain, at offset: Int = 0) {
    self.init(text: text, style: style, source: offset..<offset, link: nil, isMarked: false)
  }
}
