import Notebook

/// What is typed for a note: its words, in which `#word` is a tag.
///
///     NoteText("Compare ¶ 4 #guilds\n#law").tags   // ["guilds", "law"]
///     NoteText("Compare ¶ 4 #guilds\n#law").body   // "Compare ¶ 4 #guilds"
///
/// A last line of nothing but tags is no part of the words; a tag that stands among them stays there too.
/// Tags that cannot be typed so, such as imported ones with blanks in them, are kept as they are.
struct NoteText: Equatable, Sendable {
  /// What is typed.
  let text: String

  /// The note's words; empty for a highlight.
  let body: String

  /// Its tags, in their order.
  let tags: [String]

  /// What was typed, and the tags that are kept besides.
  init(_ text: String, keeping kept: [String] = []) {
    self.text = text
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last.map(Self.isBlank) == true { lines.removeLast() }
    var last: [String] = []
    if let line = lines.last, Self.isOfTags(line) {
      last = Self.tags(in: line)
      lines.removeLast()
      while lines.last.map(Self.isBlank) == true { lines.removeLast() }
    }
    while lines.first.map(Self.isBlank) == true { lines.removeFirst() }
    let body = lines.joined(separator: "\n")
    self.body = body
    var seen: Set<String> = []
    tags = (Self.tags(in: body) + last + kept).filter { seen.insert($0).inserted }
  }

  /// What is to be typed for a note that there is.
  init(_ note: Annotation) {
    let inside = Set(Self.tags(in: note.body))
    let typed = note.tags.filter { Self.isTag($0) && !inside.contains($0) }
    let line = typed.map { "#" + $0 }.joined(separator: " ")
    let parts = [note.body, line].filter { !$0.isEmpty }
    self.init(parts.joined(separator: "\n"), keeping: Self.untyped(of: note))
  }

  /// The tags of a note that cannot be typed.
  static func untyped(of note: Annotation) -> [String] {
    note.tags.filter { !isTag($0) }
  }

  /// Whether there is neither a word nor a tag.
  var isEmpty: Bool { body.isEmpty && tags.isEmpty }

  // MARK: - Tags

  /// The tags of a text, in their order.
  private static func tags(in text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).compactMap { word in
      guard word.first == "#" else { return nil }
      let tag = word.dropFirst().prefix(while: isTagCharacter)
      return isTag(String(tag)) ? String(tag) : nil
    }
  }

  /// Whether a text can be typed as a tag: letters, digits, `-`, `_` and `/`, a letter among them.
  static func isTag(_ text: String) -> Bool {
    text.allSatisfy(isTagCharacter) && text.contains(where: \.isLetter)
  }

  private static func isTagCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_/".contains(character)
  }

  /// Whether a line has tags, and nothing else.
  private static func isOfTags(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    return !words.isEmpty && words.allSatisfy { $0.first == "#" && isTag(String($0.dropFirst())) }
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }
}
