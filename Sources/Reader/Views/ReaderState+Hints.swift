import Screen

extension ReaderState {
  /// As many hints as fit, dropped whole from the right; the one for help is always kept.
  func hints(in columns: Int) -> SafeText {
    var hints = presentHints.map { SafeText($0, as: .field) }
    if case .search(let layer) = layers.last, layer.isTyping {
      hints = ["type to search", "Enter results", "Up history", "Esc back", "? help"]
    }
    if context == .help, askedContext == nil { hints = ["Space page", "q back"] }
    while hints.count > 1, hints.joined(separator: "  ").columns > columns {
      hints.remove(at: hints.count - 2)
    }
    return hints.joined(separator: "  ").truncated(to: columns)
  }

  /// The hints of the present context: among the shelves there is no article to be starred, and from
  /// the first page one does not go back, but quits.
  private var presentHints: [String] {
    guard context == .list, browse.focus != .list else { return commands.hints(in: context) }
    let isFirst = browse.focus == .shelves && browse.filters[.shelves] == nil
    return commands.hints(
      in: .list, omitting: [.star], words: isFirst ? [.back: "quit"] : [:])
  }
}
