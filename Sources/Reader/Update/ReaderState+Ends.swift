import Markup
import Messages
import Screen

/// What is said where a movement leads no further, as less says `(END)`.
extension ReaderState {
  /// Performs a command here, and tells where it was a movement that changed nothing.
  mutating func performHere(_ command: Command) -> [Effect] {
    guard let direction = command.direction else { return performInContext(command) }
    let before = standing
    let effects = performInContext(command)
    if effects.isEmpty, message == nil, standing == before {
      message = direction > 0 ? .end : .beginning
    }
    return effects
  }

  /// Where one is, as far as movements change it.
  private enum Standing: Equatable {
    case list(shelf: Int, name: Int?, row: Int)
    case line(Int, top: Int)
    case article(ScrollText.Position, current: Int?, cursor: Int?, note: Int?, focus: Int?)
  }

  private var standing: Standing {
    switch layers.last {
    case nil:
      .list(shelf: browse.shelf, name: browse.names?.cursor, row: browse.list.cursor)
    case .article(let layer):
      .article(
        layer.top, current: layer.current?.number, cursor: layer.selecting?.selection.cursor,
        note: layer.openNote?.top, focus: layer.focus)
    case .search(let layer): .line(layer.facets?.cursor ?? layer.cursor, top: layer.top)
    case .concordance(let layer):
      .line(layer.view == .lines ? layer.lineCursor.index : layer.countCursor.index, top: 0)
    case .menu(let menu): .line(menu.cursor, top: 0)
    case .citation(let layer): .line(layer.top, top: 0)
    case .help(let layer): .line(layer.cursor, top: layer.page == .queries ? helpTop(layer) : 0)
    }
  }

  /// The first line of a page of help, held within the page.
  private func helpTop(_ layer: HelpLayer) -> Int {
    max(0, min(layer.top, queryLines.count - helpRows))
  }
}

extension Command {
  /// Whether a movement goes on or back; nil for what is no movement.
  fileprivate var direction: Int? {
    switch self {
    case .nextParagraph, .nextHeading, .nextCategory, .nextCharacter, .nextWord, .wordEnd: 1
    case .previousParagraph, .previousHeading, .previousCategory, .previousCharacter,
      .previousWord:
      -1
    default: step(page: 2)?.signum()
    }
  }
}
