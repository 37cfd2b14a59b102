/// The Publication Manual of the American Psychological Association, 7th edition: author–date.
///
///     style.note(work, .page("12"))   // "(Kropotkin, 1902, p. 12)"
///     style.entry(work)               // "Kropotkin, P. (1902). *Mutual aid*. Heinemann."
///
/// Titles ought to be in sentence case (§6.17). Which of their capitals are those of proper nouns
/// cannot be known from the data, and a wrong small letter would be an error where a capital is
/// only a matter of style: titles stay as they are.
struct APA: CitationStyle {
  func note(_ work: Work, _ locator: Locator) -> MarkedText {
    var inside = Phrases(names(of: work))
    inside.comma(years(of: work))
    switch locator {
    case .none: break
    case .page(let first, let last):
      let label = last == nil || last == first ? "p. " : "pp. "
      inside.comma(label + PrintedPages(.apa).text(from: first, to: last ?? first))
    case .paragraph(let range, let state):
      let isOne = range.count == 1
      inside.comma(
        isOne ? "para. \(range.lowerBound)" : "paras. \(range.lowerBound)–\(range.upperBound)")
      inside.comma(state.map { $0.words(DateWords(.chicago)) })
    }
    return "(" + inside.text + ")"
  }

  func entry(_ work: Work) -> MarkedText { APAEntry(work).text }

  /// The family names, three or more cut after the first (§8.17); where nobody is named, the title
  /// (§8.14).
  private func names(of work: Work) -> MarkedText {
    let names = LeadNames(work).names.map(\.surname)
    if !names.isEmpty {
      let text = NameSeries.cut(names, above: 2, to: 1)
      return MarkedText(text ?? NameSeries.joined(names, word: "&"))
    }
    guard let title = work.mention else { return APAWords(work).description ?? "" }
    let text = TitleText(title, isHeadline: work.isEnglish)
    return APAWords(work).isItalic ? text.italic : text.quoted
  }

  /// `2026`, `1902/1955` (§8.15), `n.d.` (§8.12)
  private func years(of work: Work) -> String {
    let dates = DateWords(.apa)
    let year = work.citedDate.map(dates.year) ?? "n.d."
    guard work.hasOriginalDate, let original = work.originalDate else { return year }
    return dates.year(original) + "/" + year
  }
}
