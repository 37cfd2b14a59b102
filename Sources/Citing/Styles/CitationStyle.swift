/// A style in which works are cited in prose.
///
///     CitationFormat.apa.style?.note(work, .page("12"))   // "(Kropotkin, 1902, p. 12)"
///     CitationFormat.apa.style?.entry(work)
///     // "Kropotkin, P. (1902). *Mutual aid: A factor of evolution*. Heinemann."
///
/// Words of the styles (`edited by`, `n.d.`, names of months) are English, as their manuals have them.
public protocol CitationStyle: Sendable {
  /// What stands at the place that cites: the footnote, or the citation in parentheses.
  func note(_ work: Work, _ locator: Locator) -> MarkedText

  /// The entry in the bibliography.
  func entry(_ work: Work) -> MarkedText
}

extension CitationStyle {
  /// The same, of the work as a whole.
  public func note(_ work: Work) -> MarkedText { note(work, .none) }
}
