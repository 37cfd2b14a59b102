import Markup
import Messages
import Screen

extension ReaderState {
  /// Moves, copies or gives up a selection.
  mutating func performInSelection(_ command: Command) -> [Effect] {
    switch command {
    case .back: updateArticle { $0.endSelecting() }
    case .select: updateArticle { $0.select(paragraphs: false) }
    case .selectParagraphs: updateArticle { $0.select(paragraphs: true) }
    case .pipe: return beginPipe()
    case .otherEnd: updateArticle { $0.turnSelection() }
    case .copy: return copy()
    case .quote: return quote()
    default:
      let times = times
      updateArticle { layer in
        guard let motion = command.motion(page: layer.height, times: times) else { return }
        layer.moveSelection(motion.motion, times: motion.isOnce ? 1 : times)
      }
    }
    return []
  }

  /// Begins to select; tells where the screen shows nothing of the text.
  mutating func select(paragraphs: Bool) {
    updateArticle { $0.select(paragraphs: paragraphs) }
    if context != .selection { message = .nothingToSelect }
  }

  /// Copies what is selected, else the current paragraph, without line breaks of ours and without
  /// soft hyphens.
  mutating func copy() -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    let range = layer.selectedRange
    let text = layer.document.plainText(in: range)
    guard !text.isEmpty else {
      message = .noTextToCopy
      return []
    }
    updateArticle { $0.endSelecting() }
    return [.copy(text, what: layer.name(of: range))]
  }
}

extension ArticleLayer {
  /// What commands act on: the selection, else the current paragraph, else what fills the screen.
  var selectedRange: Range<Int> {
    if let selecting { return selecting.selection.range(in: document) }
    return currentRange ?? document.rangeOfLeaf(at: topOffset)
  }

  /// What a part of the text is called: `¶ 12`, or `34 characters`.
  func name(of range: Range<Int>) -> Message {
    if let number = document.paragraph(at: range.lowerBound),
      document.rangeOfLeaf(at: range.lowerBound) == range
    {
      return .paragraph(number)
    }
    return .characters(document.plainText(in: range).count)
  }
}

extension Command {
  /// How a command moves a selection's cursor, so many times; whether that is one motion.
  fileprivate func motion(page: Int, times: Int) -> (motion: TextMotion, isOnce: Bool)? {
    switch self {
    case .nextCharacter: (.characters(1), false)
    case .previousCharacter: (.characters(-1), false)
    case .nextWord: (.words(1), false)
    case .previousWord: (.words(-1), false)
    case .wordEnd: (.wordEnd, false)
    case .lineStart: (.lineStart, true)
    case .lineEnd: (.lineEnd, true)
    case .nextParagraph: (.paragraphs(1), false)
    case .previousParagraph: (.paragraphs(-1), false)
    case .top: (.start, true)
    case .bottom: (.end, true)
    default: step(page: page, times: times).map { (.lines($0), true) }
    }
  }
}
