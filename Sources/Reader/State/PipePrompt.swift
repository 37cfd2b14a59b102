import Messages
import Screen

/// The prompt for the command to which a text is piped.
struct PipePrompt: Sendable {
  /// A part of the text that can be piped.
  struct Part: Sendable {
    /// What it is called: `¶ 12`.
    let name: Message
    /// Where it stands in the document's text.
    let range: Range<Int>
  }

  /// The parts that Tab goes through.
  let parts: [Part]

  /// The one that is piped.
  private(set) var index = 0

  /// What is typed.
  private(set) var line = PromptLine()

  /// The commands that were typed before.
  var history = LineHistory()

  /// A prompt for some parts.
  init(_ parts: [Part]) {
    self.parts = parts
  }

  var part: Part { parts[index] }

  /// Takes a key that edits the line, goes through commands of before, or changes the part.
  mutating func take(_ key: Key) {
    switch key {
    case .tab: index = (index + 1) % parts.count
    case .backTab: index = (index + parts.count - 1) % parts.count
    case .up, .control("p"):
      if let older = history.older(than: line.text) { line = PromptLine(older) }
    case .down, .control("n"):
      if let newer = history.newer() { line = PromptLine(newer) }
    default: if line.take(key) { history.reset() }
    }
  }
}
