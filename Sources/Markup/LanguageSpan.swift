/// A stretch of text that the source says is in a language.
public struct LanguageSpan: Hashable, Sendable {
  /// The language, as the source has it: `fr`, `pt-BR`.
  public let code: String
  /// The text, in UTF-8 offsets of `Document.text`; it may reach over several leaves.
  public let range: Range<Int>
}

extension LanguageSpan {
  /// A stretch of text in a language.
  package init(_ code: String, in range: Range<Int>) { self.init(code: code, range: range) }

  /// What of it lies in a range.
  package func clamped(to range: Range<Int>) -> LanguageSpan {
    LanguageSpan(code: code, range: self.range.clamped(to: range))
  }
}
