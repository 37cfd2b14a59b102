/// Says what is wrong with language tags; of one that it has seen, from memory.
struct LanguageJudge {
  private let known: KnownLanguages
  private var verdicts: [String: Finding.Kind?] = [:]

  init(_ known: KnownLanguages) {
    self.known = known
  }

  /// What is wrong with a tag; nil where nothing is.
  mutating func finding(on text: String) -> Finding.Kind? {
    if let verdict = verdicts[text] { return verdict }
    let verdict = judged(text)
    verdicts[text] = .some(verdict)
    return verdict
  }

  private func judged(_ text: String) -> Finding.Kind? {
    guard let tag = LanguageTag(text) else { return .malformedLanguage(text) }
    return known.unknownSubtag(of: tag).map { .unknownLanguage(text, subtag: $0) }
  }
}
