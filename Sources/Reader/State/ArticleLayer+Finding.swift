import Messages
import Screen

extension ArticleLayer {
  /// Begins to find something in the article, or to show only what matches.
  mutating func beginFind(filters: Bool = false) {
    find = Find(
      filters: filters, former: find?.prompt.text, origin: top, spot: spot, marks: text.marks,
      match: match,
      finder: find?.finder ?? TextFinder(document))
  }

  /// Takes a key of the prompt; the nearest match is shown as one types.
  ///
  /// Escape, or taking back the last letter, goes back to where one was.
  mutating func takeFindKey(_ key: Key) {
    guard var find else { return }
    switch key {
    case .enter:
      find.isTyping = false
      if !find.prompt.text.isEmpty { before = find.spot }
    case .escape: return cancelFind()
    case .backspace where find.prompt.text.isEmpty: return cancelFind()
    default: find.take(key)
    }
    self.find = find
    if find.isTyping { showMatches() }
  }

  /// Seeks again what was sought last, where nothing else was typed: goes on from the match that one is
  /// at, or to the nearest one; false where nothing was sought before.
  mutating func findAgain() -> Bool {
    guard var find, let last = find.history.lines.first else { return false }
    find.prompt = PromptLine(last)
    find.isTyping = false
    before = find.spot
    self.find = find
    if last == find.former, let match = find.match, !find.marks.isEmpty {
      text.marks = find.marks
      goToMatch((match + 1) % find.marks.count)
    } else {
      showMatches()
    }
    return true
  }

  /// Gives up finding, and goes back to where one was.
  mutating func cancelFind() {
    guard let find else { return }
    text.marks = find.marks
    match = find.match
    self.find = nil
    if find.filters { showAll() }
    goBack(to: find)
  }

  /// Goes to where one was; the measure of the text may have changed since.
  private mutating func goBack(to find: Find) {
    go(to: find.spot.part == .body ? text.position(of: find.spot) : find.origin)
  }

  private mutating func showMatches() {
    guard let find else { return }
    self.find?.fault = nil
    do {
      let matches = try find.finder.matches(of: find.prompt.text)
      text.marks =
        find.filters || filter == nil
        ? matches : matches.filter { text.isShown(.init(part: .body, offset: $0.lowerBound)) }
    } catch {
      text.marks = []
      self.find?.fault = error
    }
    match = nil
    if find.filters { filter(by: find.prompt.text, text.marks) }
    goBack(to: find)
    if let first = firstMatchOnScreen() ?? text.marks.indices.first { goToMatch(first) }
  }

  /// Goes on to the match some steps away; a word on going round the end.
  mutating func moveMatch(by step: Int) -> Message? {
    let count = text.marks.count
    guard count > 0 else { return .nothingFoundYet }
    let next = (match ?? 0) + step
    goToMatch((next % count + count) % count)
    if next >= count { return .firstMatchAgain }
    if next < 0 { return .lastMatchAgain }
    return nil
  }
}

extension ArticleLayer.Find {
  /// Whether nothing was typed but the slash that begins a regular expression.
  var isEmpty: Bool { prompt.text.isEmpty || !filters && prompt.text == "/" }

  /// Takes a key that edits the line, or goes through what was sought before.
  fileprivate mutating func take(_ key: Key) {
    switch key {
    case .up, .control("p"):
      if let older = history.older(than: prompt.text) { prompt = PromptLine(older) }
    case .down, .control("n"):
      if let newer = history.newer() { prompt = PromptLine(newer) }
    default: if prompt.take(key) { history.reset() }
    }
  }
}
