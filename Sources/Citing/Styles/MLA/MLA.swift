/// The MLA Handbook, 9th edition: parenthetical citations and works cited.
///
///     style.note(work, .page("12"))   // "(Kropotkin 12)"
///     style.entry(work)               // "Kropotkin, Peter. *Mutual Aid*. Heinemann, 1902."
struct MLA: CitationStyle {
  func note(_ work: Work, _ locator: Locator) -> MarkedText {
    var inside = Phrases(names(of: work))
    switch locator {
    case .none: break
    case .page(let first, let last):
      inside.space(PrintedPages(.mla).text(from: first, to: last ?? first))
    case .paragraph(let range, let state):
      inside.comma(Self.paragraphs(range))
      inside.comma(state.map { $0.words(DateWords(.mla)) })
    }
    return "(" + inside.text + ")"
  }

  func entry(_ work: Work) -> MarkedText { MLAEntry(work).text }

  /// The family names, three or more cut after the first (§6.5); where nobody is named, the title
  /// (§6.10).
  private func names(of work: Work) -> MarkedText {
    let names = LeadNames(work).names.map(\.surname)
    if !names.isEmpty {
      return MarkedText(NameSeries.cut(names, above: 2, to: 1) ?? NameSeries.joined(names))
    }
    let words = MLAWords(work)
    return work.mention.map(words.title) ?? words.description ?? ""
  }

  /// `par. 12`, `pars. 12–14` (§6.26)
  static func paragraphs(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? "par. \(range.lowerBound)" : "pars. \(range.lowerBound)–\(range.upperBound)"
  }
}
