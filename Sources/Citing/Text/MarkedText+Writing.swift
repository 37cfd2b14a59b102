extension MarkedText {
  /// The text as it is written in a form; signs that would be mark-up there are escaped.
  ///
  ///     let text = MarkedText("a*b ") + MarkedText("c", .italic)
  ///     text.written(as: .text)       // "a*b c"
  ///     text.written(as: .markdown)   // "a\*b *c*"
  ///     text.written(as: .html)       // "a*b <i>c</i>"
  ///     text.written(as: .org)        // "a*b /c/"
  public func written(as form: TextForm) -> String {
    switch form {
    case .text: plain
    case .markdown: Markdown.paragraph(runs.map(Markdown.written).joined())
    case .html: runs.map(Hypertext.written).joined()
    case .org: runs.map(Org.written).joined()
    }
  }

  /// The text in Markdown.
  public var markdown: String { written(as: .markdown) }

  /// The text in HTML.
  public var html: String { written(as: .html) }
}

extension MarkedText.Run {
  /// White space before and after what is marked, and that itself: marks stand at letters.
  var trimmed: (before: Substring, core: Substring, after: Substring) {
    let before = text.prefix { $0.isWhitespace }
    let rest = text.dropFirst(before.count)
    let count = rest.reversed().prefix { $0.isWhitespace }.count
    return (before, rest.dropLast(count), rest.suffix(count))
  }
}
