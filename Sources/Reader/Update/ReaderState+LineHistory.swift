import Notebook

/// The lines of before, at the prompts that keep them.
extension ReaderState {
  /// Has a line kept for another time, now and when the reader is opened again.
  func note(_ text: String, typedAt prompt: LinePrompt) -> [Effect] {
    let text = text.trimmed
    return text.isEmpty ? [] : [.noteLine(text, prompt)]
  }

  /// Offers the lines of before at their prompt, where it is still open.
  mutating func show(_ lines: [String], typedAt prompt: LinePrompt) {
    switch prompt {
    case .command: commandPrompt?.history.lines = lines
    case .pipe: pipePrompt?.history.lines = lines
    case .find: updateArticle { $0.find?.history.lines = lines }
    }
  }
}
