import Citing
import Messages

extension ArticleLayer {
  /// Sets the works that the article cites in a style, with the same line on top as far as the text
  /// reaches; the window of one of them is closed.
  mutating func set(citationStyle: CitationFormat, in language: Language) {
    guard citationStyle != self.citationStyle else { return }
    self.citationStyle = citationStyle
    if cited.isEmpty { return }
    text.set(references: ReferenceList.document(cited, in: language, as: citationStyle))
    if openNote?.isReference == true { openNote = nil }
    hints = nil
    go(to: top)
  }
}
