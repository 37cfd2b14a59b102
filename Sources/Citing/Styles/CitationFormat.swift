/// How works are cited.
public enum CitationFormat: String, Sendable, Hashable, CaseIterable {
  /// The Chicago Manual of Style, 17th edition: notes and bibliography.
  case chicago
  /// The Chicago Manual of Style, 17th edition: author–date.
  case chicagoAuthorDate = "chicago-author-date"
  /// The MLA Handbook, 9th edition.
  case mla
  /// The Publication Manual of the American Psychological Association, 7th edition.
  case apa
  /// BibTeX.
  case bibtex
  /// BibLaTeX.
  case biblatex
  /// RIS.
  case ris
  /// CSL-JSON 1.0.2.
  case cslJSON = "csl-json"

  /// The formats that are prose, in which a bibliography can be set.
  public static let proseStyles = allCases.filter { $0.style != nil }

  /// The style of prose; nil for a format that programs read.
  public var style: (any CitationStyle)? {
    switch self {
    case .chicago: ChicagoNotes()
    case .chicagoAuthorDate: ChicagoAuthorDate()
    case .mla: MLA()
    case .apa: APA()
    case .bibtex, .biblatex, .ris, .cslJSON: nil
    }
  }
}
