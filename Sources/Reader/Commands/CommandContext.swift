/// Where a command applies: the layer that has the reader's attention.
public enum CommandContext: String, CaseIterable, Sendable {
  /// The categories and the lists of articles.
  case list
  /// An open article.
  case article
  /// An open article of which some text is selected.
  case selection
  /// The results of a search.
  case results
  /// What a search can be narrowed to.
  case facets
  /// The window of a note.
  case note
  /// The window of a note of the reader's own.
  case annotation
  /// The list of the reader's notes.
  case notes
  /// A list of places, links or articles over an article.
  case menu
  /// A reading list.
  case readingList
  /// A concordance.
  case concordance
  /// The window of a citation.
  case citation
  /// The help page.
  case help

  /// The heading under which help lists the context's commands.
  public var title: String {
    switch self {
    case .list: "In a list"
    case .article: "In an article"
    case .selection: "While selecting text"
    case .results: "In the results of a search"
    case .facets: "When narrowing a search"
    case .note: "In the window of a note"
    case .annotation: "In the window of a note of one's own"
    case .notes: "In the list of one's notes"
    case .menu: "In the contents and other lists of an article"
    case .readingList: "In a reading list"
    case .concordance: "In a concordance"
    case .citation: "In the window of a citation"
    case .help: "In this help"
    }
  }

  /// Where it is, within a sentence.
  var whereabouts: String { title.prefix(1).lowercased() + title.dropFirst() }
}
