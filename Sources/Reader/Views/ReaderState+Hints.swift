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
    if case .search(let layer) = layers.last, layer.isTyping {
      return HintLine(HintLine.whileSearching.map(text))
    }
    if context == .help, askedContext == nil { return HintLine(HintLine.ofQueries.map(text)) }
    return HintLine(contextHints)
  }

  /// The hints of the present context: among the shelves there is no article to be starred, and from
  /// the first page one does not go back, but quits.
  private var contextHints: [SafeText] {
    let language = options.language
    guard context == .list, browse.focus != .list else {
      return commands.hints(in: context, language)
    }
    return commands.hints(
      in: .list, language, omitting: [.star],
      words: isFirstPage ? [.back: CommandTable.quitWord] : [:])
  }
}
