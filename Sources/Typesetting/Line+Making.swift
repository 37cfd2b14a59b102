import Screen

extension Line {
  /// A line of what is not in the document: a title, a rule.
  ///
  ///     Line([Span("Speakers", style: .bold)]).columns   // 8
  public init(_ spans: [Span]) {
    self.init(spans, range: 0..<0)
  }
}

extension Span {
  /// A part of a line that is not in the document, with the index of a link where it has one.
  public init(_ text: SafeText, style: Style = .plain, link: Int? = nil) {
    self.init(text: text, style: style, source: 0..<0, link: link, isMarked: false)
  }
}
