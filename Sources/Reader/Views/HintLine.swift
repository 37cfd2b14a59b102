import Messages
import Screen

/// The hints of the last row: as many as fit, dropped whole from the right; the last one, for help,
/// is always kept.
struct HintLine {
  private let hints: [SafeText]

  private static let separator: SafeText = "  "

  init(_ hints: [SafeText]) {
    self.hints = hints
  }

  /// Those of the prompt of a search.
  static let whileSearching: [Message] = [
    .typeToSearch, .enterResults, .upHistory, .escapeBack, .questionHelp,
  ]

  /// Those of a note that is written; the last one needs nothing but letters.
  static let whileWriting: [Message] = [
    .hashTag, .tabCompletes, .controlSKeeps, .controlOOpens, .stopKeeps,
  ]

  /// Those of a note in which nothing stands.
  static func beforeWriting(_ writing: NoteWriting) -> [Message] {
    whileWriting.dropLast() + [writing.note.anchor == nil ? .enterKeeps : .enterHighlights]
  }

  /// Those of the page on queries.
  static let ofQueries: [Message] = [.spacePage, .quitBack]

  /// The hints that fit in so many columns.
  func shown(columns: Int) -> [SafeText] {
    var shown = hints
    while shown.count > 1, shown.joined(separator: Self.separator).columns > columns {
      shown.remove(at: shown.count - 2)
    }
    return shown
  }

  /// Columns of the last hint, with the blanks before it.
  var lastColumns: Int { (hints.last?.columns ?? 0) + Self.separator.columns }

  /// The line of them; a hint that is alone and still too long is cut.
  func text(columns: Int) -> SafeText {
    shown(columns: columns).joined(separator: Self.separator).truncated(to: columns)
  }
}
