/// The words of a command that the user keeps in a variable, such as `$BROWSER`.
///
/// No shell sees it: words are parted by spaces, and quotation marks, single or double, keep spaces.
///
///     CommandWords.split("'my browser' --new")   // ["my browser", "--new"]
enum CommandWords {
  static func split(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
