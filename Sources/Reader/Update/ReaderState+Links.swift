import Markup
import Messages
import Screen

/// Links and notes: by focus, by number, by letters, from a list.
extension ReaderState {
  /// Follows the link or shows the note of a number.
  mutating func follow(number: Int) -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    guard let target = layer.numbered(number) else {
      let count = layer.document.notes.count + layer.plainLinks.count
      message = count == 0 ? .noLinksAndNotes : .noLinkOrNote(number, of: count)
      return []
    }
    return follow(target)
  }

  /// Follows a link, or shows a note.
  mutating func follow(_ target: ArticleLayer.Numbered) -> [Effect] {
    switch target {
    case .note(let note):
      var isOpen = false
      updateArticle { isOpen = $0.openNote(note) }
      if !isOpen { message = .noteWithoutText(note + 1) }
      return []
    case .link(let link):
      updateArticle { $0.focus = link }
      return followFocus()
    }
  }

  /// Follows the focused link, shows the note or the reference that it leads to, or scrolls by a line.
  mutating func followFocus() -> [Effect] {
    guard case .article(let layer) = layers.last, let url = layer.focusedURL else {
      updateArticle { $0.scroll(by: 1) }
      return []
    }
    if let name = layer.focusedPerson { return [.loadArticles(ofPerson: name)] }
    if let note = layer.focusedNote, layer.document.notes[note].block != nil {
      return follow(.note(note))
    }
    if url.hasPrefix("#") {
      let id = String(url.dropFirst())
      var isFound = false
      updateArticle { isFound = $0.openReference(id) || $0.follow(anchor: id) }
      if !isFound { message = .notInArticle(SafeText(url, as: .decision)) }
      return []
    }
    return [.open(.link(url), .beginning)]
  }

  /// Lists the notes and links of the article with their numbers.
  mutating func listLinks() {
    guard case .article(let layer) = layers.last else { return }
    let lines = NumberedLines(layer, in: options.language)
    if lines.count == 0 {
      message = .noLinksAndNotes
    } else {
      show(MenuLayer(.linksAndNotes, lines))
    }
  }

  // MARK: - Letters

  /// Shows letters on the links of the screen.
  mutating func showHints() {
    var hasHints = false
    updateArticle { hasHints = $0.showHints() }
    message = hasHints ? .typeLinkLetter : .noLinkOnScreen
  }

  /// Takes a letter of a link; another key gives up.
  mutating func typeHint(_ key: Key) -> [Effect] {
    guard case .article(let layer) = layers.last, var hints = layer.hints else { return [] }
    guard case .character(let letter) = key else {
      updateArticle { $0.hints = nil }
      return []
    }
    hints.typed += String(letter).lowercased()
    let isOver = hints.chosen != nil || !hints.isPossible
    updateArticle { $0.hints = isOver ? nil : hints }
    if let link = hints.chosen {
      updateArticle { $0.focus = link }
      return followFocus()
    }
    if isOver { message = .noLinkOfLetters }
    return []
  }

  // MARK: - Notes

  /// Does something in the window of a note.
  mutating func performInNote(_ command: Command) -> [Effect] {
    if command == .related { return findCiting() }
    let times = times
    updateArticle { layer in
      switch command {
      case .open where layer.openNote?.isReference == true: layer.goToNote()
      case .back, .open: layer.openNote = nil
      case .goToNote: layer.goToNote()
      default:
        let step = command.step(page: layer.noteRows, times: times)
        if let step { layer.scrollNote(by: step) }
      }
    }
    return []
  }
}
