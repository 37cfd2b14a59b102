/// The Chicago Manual of Style, 17th edition: author–date (chapter 15).
///
///     style.note(work, .page("12"))   // "(Kropotkin 1902, 12)"
///     style.entry(work)
///     // "Kropotkin, Peter. 1902. *Mutual Aid*. London: Heinemann."
struct ChicagoAuthorDate: CitationStyle {
  func note(_ work: Work, _ locator: Locator) -> MarkedText {
    var inside = Phrases(names(of: work))
    if let years = years(of: work) { inside.space(years) } else { inside.comma("n.d.") }
    inside.comma(ChicagoWords.locator(locator))
    return "(" + inside.text + ")"
  }

  func entry(_ work: Work) -> MarkedText {
    ChicagoEntry(work, isAuthorDate: true).text
  }

  /// The family names, four or more cut after the first (§15.29); where nobody is named, the title
  /// (§15.34), of news the paper (§14.199).
  private func names(of work: Work) -> MarkedText {
    let names = LeadNames(work).names.map(\.surname)
    if !names.isEmpty {
      return MarkedText(NameSeries.cut(names, above: 3, to: 1) ?? NameSeries.joined(names))
    }
    let words = ChicagoWords(work)
    if words.isUnsignedNews, let paper = words.container { return paper }
    return work.mention.map(words.title) ?? words.description ?? ""
  }

  /// `2026`, `[1902] 1955` (§15.40); nil where there is no date, which is said after a comma
  /// (§15.44).
  private func years(of work: Work) -> String? {
    guard let date = work.citedDate else { return nil }
    let year = DateWords(.chicago).year(date)
    guard work.hasOriginalDate, let original = work.originalDate else { return year }
    return "[\(DateWords(.apa).year(original))] \(year)"
  }
}
