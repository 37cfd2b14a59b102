// Languages that the source tells by `lang` or `xml:lang`.
extension DocumentBuilder {
  /// Notes the language that an element says its text is in.
  mutating func beginLanguage(_ index: Int) {
    guard tree.nodes[index].first < tree.nodes[index].last else { return }
    let code = tree.string(of: .lang, at: index) ?? tree.string(of: .xmlLang, at: index)
    guard let code, !code.isEmpty, code.utf8.count <= 35 else { return }
    open[open.count - 1].language = (code, document.text.count)
  }

  /// Keeps the text of an element that says its language, without the white space before it.
  mutating func endLanguage(_ code: String, from start: Int) {
    let isBlank = { (byte: UInt8) in byte == ASCII.space || ASCII.isSpace(byte) }
    let first = document.text[start...].firstIndex { !isBlank($0) }
    if let first {
      document.languages.append(LanguageSpan(code: code, range: first..<document.text.count))
    }
  }

  /// Puts languages in the order of the text, outer ones first.
  mutating func settleLanguages() {
    guard document.languages.count > 1 else { return }
    document.languages = document.languages.enumerated().sorted { one, other in
      let (a, b) = (one.element.range, other.element.range)
      return (a.lowerBound, b.upperBound, other.offset) < (b.lowerBound, a.upperBound, one.offset)
    }.map(\.element)
  }
}
