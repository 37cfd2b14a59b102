/// The lines that were typed at a prompt before, as it goes through them: those that begin with what
/// was typed.
struct LineHistory: Sendable {
  /// The lines, the latest first.
  var lines: [String]

  /// What was typed before the first step back, and the index of the line shown since.
  private var shown: (typed: String, index: Int)?

  init(_ lines: [String] = []) {
    self.lines = lines
  }

  /// The next older line than the one shown; nil where there is none.
  mutating func older(than text: String) -> String? {
    let typed = shown?.typed ?? text
    let start = shown.map { $0.index + 1 } ?? 0
    guard start < lines.count,
      let next = lines[start...].firstIndex(where: { $0 != text && $0.hasPrefix(typed) })
    else { return nil }
    shown = (typed, next)
    return lines[next]
  }

  /// The next newer line, at last what was typed; nil where no older one is shown.
  mutating func newer() -> String? {
    guard let (typed, index) = shown else { return nil }
    guard let next = lines[..<index].lastIndex(where: { $0.hasPrefix(typed) }) else {
      shown = nil
      return typed
    }
    shown = (typed, next)
    return lines[next]
  }

  /// Goes on from what is typed now.
  mutating func reset() {
    shown = nil
  }
}
