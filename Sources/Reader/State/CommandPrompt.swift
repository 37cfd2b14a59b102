import Screen

/// The command line, while one types on it: `:star`, `:12`, `:set measure=72`.
struct CommandPrompt: Sendable {
  /// What was typed.
  private(set) var line: PromptLine

  /// What was typed before.
  var history = LineHistory()

  /// The words of which Tab has put one at the end of the line; nil once something else was typed.
  private(set) var completion: Completion?

  init(_ text: String = "") {
    line = PromptLine(text)
  }

  /// Takes a key that edits the line, or goes through what was typed before.
  mutating func take(_ key: Key) {
    let text = line.text
    switch key {
    case .up, .control("p"): show(history.older(than: text))
    case .down, .control("n"): show(history.newer())
    default:
      guard line.take(key), line.text != text else { return }
      history.reset()
      completion = nil
    }
  }

  private mutating func show(_ text: String?) {
    guard let text else { return }
    line = PromptLine(text)
    completion = nil
  }

  /// Puts the next of some words, or the previous one, at the end of the line; after the last one
  /// stands again what was typed.
  mutating func complete(by step: Int, with words: Completion) {
    var completion = completion ?? words
    guard !completion.words.isEmpty else { return }
    completion.move(by: step)
    line = PromptLine(completion.text)
    history.reset()
    // A word without an alternative is done: the next Tab completes what follows it.
    self.completion = completion.words.count > 1 ? completion : nil
  }
}
