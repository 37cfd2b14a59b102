import Screen

extension Key {
  /// How many lines a key moves the selection of a list while the list's filter is typed, on a screen
  /// that shows `page` lines; nil for keys that the filter takes.
  ///
  /// A filter keeps no lines of before, so that Up is free to move.
  ///
  ///     Key.down.stepWhileTyping(page: 10)     // 1
  ///     Key.pageUp.stepWhileTyping(page: 10)   // -9
  func stepWhileTyping(page: Int) -> Int? {
    switch self {
    case .down, .tab, .control("n"): 1
    case .up, .backTab, .control("p"): -1
    case .pageDown: Command.pageDown.step(page: page)
    case .pageUp: Command.pageUp.step(page: page)
    default: nil
    }
  }
}
