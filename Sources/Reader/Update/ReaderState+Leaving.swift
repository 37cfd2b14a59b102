import Messages
import Screen

/// Ways back, and the word that the first page has none.
extension ReaderState {
  /// Whether there is nothing before what is shown, so that going back ends the program.
  var isFirstPage: Bool {
    switch layers.last {
    case .menu(let menu): menu.isFirst && menu.filter.text.isEmpty
    case nil:
      browse.focus == .shelves && browse.filters[.shelves] == nil && library != .below
    default: false
    }
  }

  /// Goes one level back, but not out of the first page: an arrow key that is held ends nothing.
  mutating func goBackWithin() -> [Effect] {
    guard isFirstPage else { return perform(.back) }
    message = .firstPage(quitting: shownKey(of: .back))
    return []
  }

  /// Tells how to leave, for those whose fingers press Ctrl-C.
  mutating func tellHowToLeave() -> [Effect] {
    message =
      isFirstPage
      ? .keyQuits(shownKey(of: .back)) : .keysLeave(shownKey(of: .back), shownKey(of: .quit))
    return []
  }

  /// The key of a command here as it is shown; its name on the command line where it has none.
  func shownKey(of command: Command) -> SafeText {
    let key = commands.key(of: command, in: context)?.name
    return SafeText(key ?? ":\(command.rawValue)", as: .field)
  }
}

extension Key {
  /// Whether it cancels what is asked or typed, as Escape does: Ctrl-C in shells and less, Ctrl-G in
  /// Emacs and what follows it.
  var isCancelling: Bool { self == .control("c") || self == .control("g") }
}
