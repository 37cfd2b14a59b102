import Screen

extension CommandTable {
  /// The keys that readers of less, vim and newsboat have in their fingers.
  public static let standard = CommandTable(
    movement + lists + articles + notes + menus + selecting + citing + results + lines
      + readingLists
      + everywhere,
    hints: standardHints)

  private static let anywhere = Set(CommandContext.allCases)
  private static let outsideSelections = anywhere.subtracting([.selection])
  private static let outsideText = anywhere.subtracting([.article, .selection])
  private static let withList: Set<CommandContext> = [.list, .results]
  private static let withMarks: Set<CommandContext> = [.list, .article, .results, .concordance]

  private static let movement = [
    entry(
      .lineDown, "j Down Ctrl-N Ctrl-E", "move a line down; after a number: so many lines",
      anywhere),
    entry(.lineUp, "k Up Ctrl-P Ctrl-Y", "move a line up; a number repeats any movement", anywhere),
    entry(.pageDown, "Space f PgDn Ctrl-F", "move a page down", anywhere),
    entry(.pageUp, "b PgUp Ctrl-B", "move a page up", outsideSelections),
    entry(.pageUp, "PgUp Ctrl-B", "move a page up", [.selection]),
    entry(.halfPageDown, "d Ctrl-D", "move half a page down", anywhere),
    entry(.halfPageUp, "u Ctrl-U", "move half a page up", anywhere),
    entry(.top, "g Home", "go to the top; after a number: to that line", outsideText),
    entry(.top, "g Home", "go to the top; after a number: to that ¶", [.article]),
    entry(.top, "g", "go to the top; after a number: to that ¶", [.selection]),
    entry(.bottom, "G End", "go to the bottom; after a number: to that line", outsideText),
    entry(.bottom, "G End", "go to the bottom; after a number: to that ¶", [.article]),
    entry(.bottom, "G", "go to the bottom; after a number: to that ¶", [.selection]),
    entry(
      .goToPercent, "%", "after a number: go to that percentage",
      anywhere.subtracting([.note, .annotation, .citation])),
    entry(.goToPage, "", "go to a page of the printed source", [.article]),
  ]

  private static let lists = [
    entry(.open, "Enter l Right", "open what is selected", [.list, .results]),
    entry(
      .open, "Enter",
      "follow the focused link, or after a number that link or note; else a line down",
      [.article]),
    entry(.nextPane, "Tab", "go to the next pane", [.list]),
    entry(.previousPane, "Shift-Tab", "go to the previous pane", [.list]),
    entry(.nextCategory, "]", "show the next category, shelf or name", [.list]),
    entry(.previousCategory, "[", "show the previous category, shelf or name", [.list]),
    entry(.filter, "F", "filter this list as one types; q takes the filter away", [.list]),
    entry(.find, "/", "find in this list", [.list]),
    entry(
      .nextMatch, "n", "go to the next line found; where nothing was, to the next unread", [.list]),
    entry(.previousMatch, "N", "go to the previous line found, or the previous unread", [.list]),
    entry(.previousUnread, "p", "go to the previous unread", [.list]),
    entry(
      .information, "=", "tell byline, date, length and the beginning of the article", withList),
    entry(.sort, ",", "sort: then d date, a author, t title, l length, u unread first", [.list]),
    entry(.toggleRead, "r", "mark as read, or as unread", withList),
    entry(.markAllRead, "A", "mark all of this list as read; U takes it back", [.list]),
  ]

  private static let articles = [
    entry(.find, "/", "find in this article; a second / begins a regular expression", [.article]),
    entry(.nextMatch, "n", "go to the next match", [.article]),
    entry(.previousMatch, "N", "go to the previous match", [.article]),
    entry(
      .matchingParagraphs, "&", "show only the paragraphs that match, as one types; q shows all",
      [.article]),
    entry(.nextParagraph, "}", "make the next paragraph the current one, marked ▸", [.article]),
    entry(.previousParagraph, "{", "make the previous paragraph the current one", [.article]),
    entry(.nextHeading, "]", "go to the next heading", [.article]),
    entry(.previousHeading, "[", "go to the previous heading", [.article]),
    entry(.nextLink, "Tab", "focus the next link", [.article]),
    entry(.previousLink, "Shift-Tab", "focus the previous link", [.article]),
    entry(.links, "l", "list the notes and links with their numbers", [.article]),
    entry(
      .linkLetters, ";", "show a letter on each link, then a letter: follow its link", [.article]),
    entry(
      .related, "r",
      "list related articles: translations, series, those that cite or link to it, works and tags "
        + "in common", [.article]),
    entry(.changes, "D", "show what changed in this since the version before", [.article]),
    entry(.contents, "t", "show the contents", [.article]),
    entry(
      .mark, "m", "then a letter: mark the current paragraph; a capital: for the whole archive",
      [.article]),
    entry(
      .goToMark, "'",
      "then a letter: go to its mark; ': to where one was before the last jump, and back again",
      [.article]),
    entry(
      .goBack, "H Left Backspace Ctrl-O",
      "go back to where a link was followed, else leave the article", [.article]),
    entry(.goForward, "L Right", "follow the focused link, else go forward again", [.article]),
    entry(.nextArticle, "J", "open the next article of the list", [.article]),
    entry(.previousArticle, "K", "open the previous article of the list", [.article]),
    entry(.openOriginal, "o", "open the original in the browser", [.article]),
    entry(.information, "=", "tell where one is, length, licence, source", [.article]),
    entry(.select, "v", "select text; again: give the selection up", [.article, .selection]),
    entry(.selectParagraphs, "V", "select whole paragraphs", [.article, .selection]),
    entry(.copy, "y", "copy the current paragraph", [.article]),
    entry(
      .quote, "Y", "copy the current paragraph as a quotation, with its citation and links",
      [.article]),
    entry(
      .pipe, "|", "pipe the current paragraph, or what is selected, to a program; Tab: other text",
      [.article, .selection]),
    entry(.edit, "e", "open a copy in $EDITOR", [.article]),
    entry(.page, "P", "show the article in $PAGER", [.article]),
    entry(.wider, "+", "make the text wider", [.article]),
    entry(.narrower, "-", "make the text narrower", [.article]),
    entry(.paragraphNumbers, "#", "show or hide paragraph numbers", [.article]),
    entry(.revealHidden, "^", "reveal or hide invisible characters", [.article]),
  ]

  private static let notes = [
    entry(
      .note, "a", "write a note on the current paragraph; Enter at once: a highlight", [.article]),
    entry(
      .note, "a", "write a note on what is selected; Enter at once: a highlight", [.selection]),
    entry(.noteArticle, "a", "write a note on the article", [.list, .results, .concordance]),
    entry(.noteArticle, "", "write a note on the article as a whole", [.article]),
    entry(.nextNote, ")", "show the next of one's notes", [.article, .annotation]),
    entry(.previousNote, "(", "show the previous of one's notes", [.article, .annotation]),
    entry(.notes, "T", "list one's notes", withMarks),
    entry(.open, "Enter", "close the note", [.annotation]),
    entry(.open, "Enter l Right", "go to where the note stands, and show it", [.notes]),
    entry(.edit, "e", "change the note", [.annotation, .notes]),
    entry(.removeNote, "X Del", "delete the note; U brings it back", [.annotation, .notes]),
    entry(.filter, "F /", "narrow the notes as one types; Esc or q shows all", [.notes]),
    entry(.sort, ",", "sort: then d date, a article, p place in the articles", [.notes]),
    entry(
      .nextPane, "Tab", "show those of this article, all, those whose words are gone", [.notes]),
    entry(.previousPane, "Shift-Tab", "the same, the other way round", [.notes]),
  ]

  private static let menus = [
    entry(
      .open, "Enter", "close the note; from a reference: go to it in the list at the end", [.note]),
    entry(.goToNote, "o", "go to where the note stands, at the end of the text", [.note]),
    entry(
      .related, "r", "of a reference: list the other articles that cite the same work",
      [.note, .menu]),
    entry(
      .open, "Enter l Right", "go to what is selected, or after a number to that line",
      [.menu, .readingList]),
    entry(
      .filter, "F /", "narrow the list as one types; Esc or q shows all", [.menu, .readingList]),
    entry(
      .update, "R", "look for a newer version: in the library, of the selected archive", [.menu]),
    entry(
      .filter, "/ F", "narrow this help as one types, by words and keys; Esc shows all", [.help]),
    entry(.open, "Enter", "do what is selected, where help was asked", [.help]),
  ]

  private static let selecting = [
    entry(.nextCharacter, "l Right", "go a character on", [.selection]),
    entry(.previousCharacter, "h Left", "go a character back", [.selection]),
    entry(.nextWord, "w", "go to the next word", [.selection]),
    entry(.previousWord, "b", "go to the beginning of the word, or the word before", [.selection]),
    entry(.wordEnd, "e", "go to the end of the word, or of the next one", [.selection]),
    entry(.lineStart, "0 Home", "go to the beginning of the line", [.selection]),
    entry(.lineEnd, "$ End", "go to the end of the line", [.selection]),
    entry(.nextParagraph, "}", "go to the next paragraph", [.selection]),
    entry(.previousParagraph, "{", "go to the previous paragraph", [.selection]),
    entry(.otherEnd, "o", "go to the other end of the selection", [.selection]),
    entry(.copy, "y Enter", "copy what is selected", [.selection]),
    entry(
      .quote, "Y", "copy what is selected as a quotation, with its citation and links",
      [.selection]),
  ]

  private static let citing = [
    entry(
      .cite, "c", "cite the selected article in a style that is chosen",
      [.list, .results, .concordance]),
    entry(
      .cite, "c", "cite the article, or the session whose speaker is focused", [.article]),
    entry(.cite, "c", "cite the article, or the reference that is shown", [.note]),
    entry(.copy, "y Enter", "copy the citation", [.citation]),
    entry(.nextPane, "Tab", "show the next style or format; its digit goes to it", [.citation]),
    entry(.previousPane, "Shift-Tab", "show the previous style or format", [.citation]),
    entry(.nextHeading, "]", "cite the next session of the event", [.citation]),
    entry(.previousHeading, "[", "cite the session before, or the article itself", [.citation]),
    entry(.export, "w", "write the citation to a file", [.citation]),
  ]

  private static let results = [
    entry(.editQuery, "/ i", "change the query", [.results]),
    entry(.sort, ",", "sort: then r rank, d date", [.results]),
    entry(.narrow, "Tab", "narrow by category, author, year or language", [.results]),
    entry(.saveSearch, "m", "save the search beside the categories, or take it away", withList),
    entry(.open, "Enter l Right", "narrow the search to this, or widen it again", [.facets]),
    entry(.nextHeading, "]", "go to the next kind: author, year, language", [.facets]),
    entry(.previousHeading, "[", "go to the previous kind", [.facets]),
    entry(.narrow, "Tab", "go back to the results", [.facets]),
  ]

  private static let lines = [
    entry(.open, "Enter l Right", "open the passage; of a count: show its lines", [.concordance]),
    entry(
      .sort, ",", "sort: then 1 2 3 word right, l1 l2 l3 left, d date, a author, t text",
      [.concordance]),
    entry(.nextPane, "Tab", "count by article, by year, show lines again", [.concordance]),
    entry(.previousPane, "Shift-Tab", "the same, the other way round", [.concordance]),
    entry(.export, "w", "write the lines to a file: .csv, .tsv or .json", [.concordance]),
    entry(
      .export, "w", "write this list to a file: .epub, .md, .html or .txt; Esc stops it", [.list]),
    entry(
      .export, "w", "write all results to a file: .epub, .md, .html or .txt; Esc stops it",
      [.results]),
    entry(
      .export, "w", "write the article to a file: .epub, .md, .html or .txt", [.article]),
    entry(.information, "=", "tell byline, date and length of the article", [.concordance]),
    entry(.concordance, "x", "make a concordance of other words", [.concordance]),
  ]

  private static let readingLists = [
    entry(
      .readingList, "B", "put the article on a reading list, which is made if need be",
      [.list, .article, .results]),
    entry(.readingList, "B", "put the selected passage on a reading list", [.selection]),
    entry(.entryDown, "J", "move the entry down; after a number: so many lines", [.readingList]),
    entry(.entryUp, "K", "move the entry up", [.readingList]),
    entry(.remark, "e", "change what you remark on the entry", [.readingList]),
    entry(.removeEntry, "X Del", "take the entry off the list", [.readingList]),
    entry(
      .export, "w", "write all of this list to a file: .epub, .md, .html or .txt",
      [.readingList]),
    entry(.renameReadingList, "", "give the reading list another name", [.list, .readingList]),
    entry(
      .deleteReadingList, "X", "delete the selected reading list; U brings it back", [.list]),
    entry(
      .deleteReadingList, "", "delete the reading list; U brings it back", [.readingList]),
  ]

  private static let everywhere = [
    entry(.concordance, "x", "show every occurrence of words in its context", [.list]),
    entry(.concordance, "x", "show every occurrence of the match, or of words", [.article]),
    entry(.concordance, "x", "show every occurrence of what is selected", [.selection]),
    entry(.concordance, "x", "show every occurrence of what was searched", [.results]),
    entry(.search, "S", "search the archive", anywhere),
    entry(
      .star, "s", "star, or take the star away", [.list, .article, .results]),
    entry(
      .undo, "U", "undo the last change: read, starred, marked, noted, saved, narrowed", anywhere),
    entry(
      .goToMark, "'", "then a capital letter: go to the archive's mark of that letter",
      withMarks.subtracting([.article])),
    entry(.marks, "M", "list the marks", withMarks),
    entry(.back, "q", "go one level back; at the first page: quit", anywhere),
    entry(.goBack, "h Left", "go back, but not out of the first page", outsideText),
    entry(.quit, "Q", "quit; the place is kept", anywhere),
    entry(
      .changes, "D", "list what is new, revised, withdrawn since the version before", [.list]),
    entry(
      .update, "R", "look for a newer version of the installed archive, after asking",
      [.list, .article]),
    entry(.library, "L", "read another archive that was opened before", [.list]),
    entry(.redraw, "Ctrl-L", "draw the screen anew", anywhere),
    entry(.suspend, "Ctrl-Z", "suspend, to come back by `fg`", anywhere),
    entry(
      .commandLine, ":", "type a command by its name, or a number to go there", anywhere),
    entry(.set, "", "change a setting: theme, measure, mouse …; alone: show all", anywhere),
    entry(
      .help, "? F1", "show this help",
      anywhere.subtracting([.help])),
  ]

  /// The word for going back where that ends the program.
  static let quitWord = "quit"

  /// The word for going to where a note or a reference stands.
  static let atTheEndWord = "at the end"

  /// The word for taking the words that were probably meant.
  static let correctWord = "correct"

  private static func entry(
    _ command: Command, _ keys: String, _ help: String, _ contexts: Set<CommandContext>
  ) -> Entry {
    let keys = keys.split(separator: " ").map { name in
      guard let key = Key(name: String(name)) else {
        preconditionFailure("no key is named \(name)")
      }
      return key
    }
    return Entry(command: command, keys: keys, help: help, contexts: contexts)
  }

  /// What the last row of the screen reminds of, most useful first; help is always kept.
  static let standardHints: [CommandContext: [Hint]] = [
    .list: [
      Hint([.open], "open"), Hint([.search], "search"), Hint([.filter], "filter"),
      Hint([.star], "star"), Hint([.previousCategory, .nextCategory], "category"),
      Hint([.sort], "sort"), Hint([.back], "back"), Hint([.commandLine], "command"),
      Hint([.nextPane], "pane"), Hint([.markAllRead], "all read"), Hint([.undo], "undo"),
      Hint([.help], "help"),
    ],
    .article: [
      Hint([.pageDown], "page"), Hint([.goBack], "return"), Hint([.find], "find"),
      Hint([.contents], "contents"), Hint([.nextLink], "link"), Hint([.nextArticle], "next"),
      Hint([.note], "add note"), Hint([.back], "back"), Hint([.star], "star"),
      Hint([.commandLine], "command"), Hint([.help], "help"),
    ],
    .selection: [
      Hint([.copy], "copy"), Hint([.note], "add note"), Hint([.nextWord, .previousWord], "word"),
      Hint([.nextParagraph], "paragraph"), Hint([.otherEnd], "other end"),
      Hint([.selectParagraphs], "paragraphs"), Hint([.back], "give up"),
      Hint([.commandLine], "command"), Hint([.help], "help"),
    ],
    .results: [
      Hint([.open], "open at hit"), Hint([.concordance], "concordance"),
      Hint([.editQuery], "change"), Hint([.narrow], "narrow"),
      Hint([.sort], "sort"), Hint([.saveSearch], "save"), Hint([.star], "star"),
      Hint([.back], "back"), Hint([.commandLine], "command"), Hint([.help], "help"),
    ],
    .facets: [
      Hint([.open], "narrow"), Hint([.previousHeading, .nextHeading], "kind"),
      Hint([.back], "back"), Hint([.commandLine], "command"), Hint([.help], "help"),
    ],
    .note: [
      Hint([.open], "close"), Hint([.goToNote], atTheEndWord), Hint([.related], "cited by"),
      Hint([.back], "close"), Hint([.lineDown], "line"), Hint([.help], "help"),
    ],
    .annotation: [
      Hint([.open], "close"), Hint([.edit], "change"), Hint([.removeNote], "delete"),
      Hint([.previousNote, .nextNote], "other notes"), Hint([.undo], "undo"),
      Hint([.help], "help"),
    ],
    .notes: [
      Hint([.open], "go there"), Hint([.edit], "change"), Hint([.removeNote], "delete"),
      Hint([.nextPane], "others"), Hint([.filter], "filter"), Hint([.sort], "sort"),
      Hint([.back], "back"), Hint([.undo], "undo"), Hint([.help], "help"),
    ],
    .menu: [
      Hint([.open], "go there"), Hint([.filter], "filter"), Hint([.back], "back"),
      Hint([.commandLine], "command"), Hint([.help], "help"),
    ],
    .readingList: [
      Hint([.open], "open"), Hint([.entryDown, .entryUp], "move"), Hint([.remark], "remark"),
      Hint([.removeEntry], "take off"), Hint([.export], "write"), Hint([.undo], "undo"),
      Hint([.back], "back"), Hint([.commandLine], "command"), Hint([.help], "help"),
    ],
    .help: [
      Hint([.open], "do it"), Hint([.filter], "filter"), Hint([.commandLine], "command"),
      Hint([.back], "back"),
    ],
    .citation: [
      Hint([.copy], "copy"), Hint([.nextPane], "next style"), Hint([.export], "write"),
      Hint([.nextHeading], "session"), Hint([.back], "close"),
      Hint([.commandLine], "command"), Hint([.help], "help"),
    ],
    .concordance: [
      Hint([.open], "open"), Hint([.sort], "sort"), Hint([.nextPane], "counts"),
      Hint([.export], "write"), Hint([.concordance], "other words"), Hint([.back], "back"),
      Hint([.commandLine], "command"), Hint([.help], "help"),
    ],
  ]
}
