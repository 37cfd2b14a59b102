import Reader

/// What is done with a command in its context: keys before it, and keys after it.
///
///     "G …"       // at the end of the list; then the command's own key
///     "… t"       // the command's key, and the answer to what it asks
struct CommandSteps: ExpressibleByStringLiteral {
  let before: String
  let after: String

  init(stringLiteral text: String) {
    let parts = text.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
    precondition(parts.count == 2, "“\(text)” does not say where the command's key stands")
    (before, after) = (parts[0], parts[1])
  }

  /// The steps of every command of a context; nil for a command that has none.
  static func of(_ command: Command, in context: CommandContext) -> CommandSteps? {
    steps[context]?[command] ?? everywhere[command]
  }

  /// What moves, and what applies everywhere.
  private static let everywhere: [Command: CommandSteps] = [
    .lineDown: "…", .lineUp: "G …", .pageDown: "…", .pageUp: "G …", .halfPageDown: "…",
    .halfPageUp: "G …", .top: "G …", .bottom: "…", .back: "…", .quit: "…", .redraw: "…",
    .suspend: "…", .commandLine: "… 5 Enter", .set: "… measure=30", .help: "…",
    .search: "… b e e s", .star: "…", .undo: "s …", .open: "…", .information: "…",
    .toggleRead: "…", .goBack: "…", .goToPercent: "5 0 …", .cite: "…", .quote: "…",
  ]

  private static let steps: [CommandContext: [Command: CommandSteps]] = [
    .list: list, .article: article, .selection: selection, .results: results, .facets: facets,
    .note: [.goToNote: "…", .related: "…", .cite: "…"],
    .annotation: [
      .nextNote: "…", .previousNote: ") …", .edit: "… ! Ctrl-S", .removeNote: "…",
      .undo: "X …",
    ],
    .notes: [
      .open: "…", .edit: "… ! Ctrl-S", .removeNote: "…", .filter: "… g u i l", .sort: "… p",
      .nextPane: "…", .previousPane: "…", .undo: "X …",
    ],
    .menu: [.open: "j j …", .filter: "… 3", .update: "…", .related: "…"],
    .concordance: concordance, .readingList: readingList,
    .help: [.filter: "… s t a r", .open: "j j …"],
    .citation: [
      .copy: "…", .nextPane: "…", .previousPane: "…", .nextHeading: "…", .previousHeading: "] …",
      .export: "… Enter", .lineDown: "7 …", .lineUp: "7 G …", .pageDown: "7 …", .pageUp: "7 G …",
      .halfPageDown: "7 …", .halfPageUp: "7 G …", .top: "7 G …", .bottom: "7 …",
    ],
  ]

  private static let list: [Command: CommandSteps] = [
    .nextPane: "…", .previousPane: "…", .nextCategory: "…", .previousCategory: "…",
    .filter: "… m o r r i s", .find: "… m o r r i s", .nextMatch: "/ 1 Enter …",
    .previousMatch: "/ 1 Enter …", .previousUnread: "G …", .sort: "… t", .markAllRead: "…",
    .library: "…", .changes: "…", .update: "…", .concordance: "… b e e s Enter",
    .saveSearch: "q S b e e s Enter m q G k …",
    .goToMark: "Enter m C q … C", .marks: "Enter m C q …", .noteArticle: "…",
    .notes: "Enter a Enter q …", .export: "… Enter", .readingList: "… L Enter",
    .renameReadingList: "B L Enter q G k … M", .deleteReadingList: "B L Enter q G k …",
  ]

  private static let article: [Command: CommandSteps] = [
    .open: "Tab Tab Tab …", .goToPage: "… 18", .find: "… b r e a d Enter",
    .nextMatch: "/ b r e a d Enter …", .previousMatch: "/ b r e a d Enter …",
    .matchingParagraphs: "… g u i l d s", .nextParagraph: "…", .previousParagraph: "G …",
    .nextHeading: "…", .previousHeading: "G …", .nextLink: "…", .previousLink: "…", .links: "…",
    .linkLetters: "… a", .related: "…", .changes: "…", .update: "…", .contents: "…", .mark: "… a",
    .goToMark: "m a G … a",
    .marks: "m a …", .goBack: "Tab Tab Tab Enter …", .goForward: "Tab Tab Tab Enter H …",
    .nextArticle: "…", .previousArticle: "…", .openOriginal: "… y", .select: "…",
    .selectParagraphs: "…", .copy: "…", .pipe: "… w c Enter", .edit: "…", .page: "…",
    .wider: "- …", .narrower: "…", .paragraphNumbers: "…", .revealHidden: "…",
    .concordance: "… b e e s Enter", .note: "… o n Space # b e e s Ctrl-S",
    .noteArticle: "…", .nextNote: "a Enter G …", .previousNote: "a Enter G …",
    .notes: "a Enter …", .export: "… Enter", .readingList: "… L Enter",
  ]

  private static let selection: [Command: CommandSteps] = [
    .lineUp: "j j …", .nextCharacter: "…", .previousCharacter: "w …", .nextWord: "…",
    .previousWord: "w w …", .wordEnd: "…", .lineStart: "w …", .lineEnd: "…", .nextParagraph: "…",
    .previousParagraph: "} …", .otherEnd: "w w …", .copy: "w w e …", .select: "…",
    .selectParagraphs: "…", .pipe: "… w c Enter", .concordance: "e … Enter",
    .note: "w w e … Enter",
    .readingList: "e … L Enter",
  ]

  private static let results: [Command: CommandSteps] = [
    .editQuery: "… Space w a l l", .sort: "… d", .narrow: "…", .saveSearch: "…",
    .concordance: "…", .goToMark: "Enter m C q … C", .marks: "Enter m C q …", .noteArticle: "…",
    .notes: "Enter a Enter q …", .export: "… Enter", .readingList: "… L Enter",
  ]

  private static let readingList: [Command: CommandSteps] = [
    .filter: "… a", .entryDown: "…", .entryUp: "G …", .remark: "… f i r s t Enter",
    .removeEntry: "…", .export: "… Enter", .renameReadingList: "… M", .deleteReadingList: "…",
    .undo: "X …",
  ]

  private static let facets: [Command: CommandSteps] = [
    .nextHeading: "…", .previousHeading: "G …", .narrow: "…",
  ]

  private static let concordance: [Command: CommandSteps] = [
    .sort: "… d", .nextPane: "…", .previousPane: "…", .export: "… Enter",
    .concordance: "… Ctrl-U g u i l d s Enter", .goToMark: "Enter m C q … C",
    .marks: "Enter m C q …", .noteArticle: "…", .notes: "Enter a Enter q …",
  ]
}
