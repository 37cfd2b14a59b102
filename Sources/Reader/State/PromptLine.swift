import Screen

/// A line of text that is being typed.
struct PromptLine: Sendable, Equatable {
  /// What was typed.
  private(set) var text = ""

  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  /// The longest text, in characters: beyond it nobody types.
  private static let limit = 1000

  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// The text before the cursor.
  var beforeCursor: Substring { text.prefix(cursor) }

  /// Takes a key; whether it was one that edits a line.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(pasted.replacing("\n", with: " "))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .backspace: remove((cursor - 1)..<cursor)
    case .delete, .control("d"): remove(cursor..<(cursor + 1))
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<text.count)
    case .control("w"): remove(wordBefore..<cursor)
    default: return false
    }
    return true
  }

  private mutating func insert(_ new: String) {
    let room = Self.limit - text.count
    let new = String(new.prefix(max(0, room)))
    text.insert(contentsOf: new, at: text.index(text.startIndex, offsetBy: cursor))
    cursor = min(cursor + new.count, text.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    text.removeSubrange(start..<text.index(start, offsetBy: range.count))
    cursor = range.lowerBound
  }

  /// Where the word before the cursor begins.
  private var wordBefore: Int {
    let before = Array(beforeCursor)
    guard let end = before.lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    return before[..<end].lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
  }
}
