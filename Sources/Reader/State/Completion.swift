/// Words that can stand at the end of a line, of which Tab shows one after the other.
struct Completion: Sendable, Equatable {
  /// The line before the word.
  let head: String

  /// What was typed of the word.
  let typed: String

  /// The words, in the order in which they are shown.
  let words: [String]

  /// What follows the word where there is only one: a space before an argument, `=` before a value.
  var tail = ""

  /// The word shown; nil for what was typed.
  private(set) var index: Int?

  init(head: String, typed: String, among words: [String]) {
    self.head = head
    self.typed = typed
    let beginning = words.filter { $0.hasPrefix(typed) }
    self.words = beginning.isEmpty ? words.filter { $0.contains(typed) } : beginning
  }

  /// Shows the next word, or the previous one; what was typed comes between the last and the first.
  mutating func move(by step: Int) {
    let places = words.count + 1
    let next = ((index ?? words.count) + step + places) % places
    index = next < words.count ? next : nil
  }

  /// The line with the word shown.
  var text: String {
    head + (index.map { words[$0] } ?? typed) + (words.count == 1 && index != nil ? tail : "")
  }
}
