/// The Chicago Manual of Style, 17th edition: notes and bibliography (chapter 14).
///
///     style.note(work, .page("12"))
///     // "Peter Kropotkin, *Mutual Aid* (London: Heinemann, 1902), 12."
///     style.entry(work)
///     // "Kropotkin, Peter. *Mutual Aid*. London: Heinemann, 1902."
public struct ChicagoNotes: CitationStyle {
  /// The style.
  public init() {}

  /// The footnote.
  public func note(_ work: Work, _ locator: Locator) -> MarkedText {
    ChicagoNote(work, locator).text
  }

  /// The entry in the bibliography.
  public func entry(_ work: Work) -> MarkedText {
    ChicagoEntry(work, isAuthorDate: false).text
  }
}
