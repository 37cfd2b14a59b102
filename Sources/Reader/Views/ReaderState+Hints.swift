import Messages
import Screen

extension ReaderState {
  /// As many hints as fit, dropped whole from the right; the one for help is always kept.
  func hints(in columns: Int) -> SafeText {
    presentHints.text(columns: columns)
  }

  /// Columns of the hint that is always kept, with the blanks before it.
  var lastHintColumns: Int { presentHints.lastColumns }

  private var presentHints: HintLine {
    if let writing {
      let hints = writing.isEmpty ? HintLine.beforeWriting(writing) : HintLine.whileWriting
      return HintLine(hints.map(text))
    }
    if case .search(let layer) = layers.last, layer.isTyping {
      return HintLine(HintLine.whileSearching.map(text))
    }
    if context == .help, askedContext == nil { return HintLine(HintLine.ofQueries.map(text)) }
    return HintLine(contextHints)
  }

  /// The hints of the present context, without those of what lacks something here: among the shelves
  /// there is no article to be starred, and of results without any none to be opened.
  private var contextHints: [SafeText] {
    commands.hints(
      in: context, options.language,
      omitting: Set(commands.hinted(in: context).filter { isIdle($0) }), words: hintWords)
  }

  /// Whether a command would do nothing here that its hint reminds of.
  private func isIdle(_ command: Command) -> Bool {
    guard case .article(let layer) = layers.last else { return lack(for: command) != nil }
    return switch command {
    case .goBack: layer.trail.isEmpty
    case .goToNote: layer.openNote?.isReference == true
    case .back, .related: layer.openNote?.isReference == false
    default: false
    }
  }

  /// Other words for what commands do at present: from the first page one does not go back, but quits.
  private var hintWords: [Command: String] {
    switch layers.last {
    case .article(let layer) where layer.openNote?.isReference == true:
      [.open: CommandTable.atTheEndWord]
    case .search(let layer) where layer.rows.isEmpty && layer.correction != nil:
      [.narrow: CommandTable.correctWord]
    default: isFirstPage ? [.back: CommandTable.quitWord] : [:]
    }
  }
}
