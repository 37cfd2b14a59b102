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
  /// The entry as a list of works cited has it, with the remark on the work after it, if there is one:
  /// `…, 1913. With the author’s preface.`
  ///
  /// Of a work of which nothing is known by which it could be found it is the id.
  public func annotatedEntry(_ work: Work) -> MarkedText {
    if work.isUnknown { return MarkedText(work.id) }
    var entry = Phrases(entry(work))
    entry.stop(work.note)
    return work.note == nil ? entry.text : entry.sentence
  }

  /// The same, of the work as a whole.
  public func note(_ work: Work) -> MarkedText { note(work, .none) }
}
