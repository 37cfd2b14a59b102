/// A word of a text in which citations are looked for.
struct CitationWord: Sendable {
  /// The word without case and accents.
  let folded: String
  /// Where it stands, in UTF-8 offsets.
  let range: Range<Int>
  /// Whether it begins with a capital.
  let isCapital: Bool
  /// What stands between the word before and it, without white space.
  let separator: String

  /// Whether it is a number.
  var isNumber: Bool { folded.first?.isNumber == true }

  /// The words of a range of a text.
  static func all(in text: [UInt8], _ range: Range<Int>) -> [CitationWord] {
    var words: [CitationWord] = []
    var separator = ""
    var offset = range.lowerBound
    var start = offset
    var word = ""
    func finish() {
      guard !word.isEmpty else { return }
      let folded = FoldedWords.of(word).joined()
      words.append(
        CitationWord(
          folded: folded, range: start..<offset, isCapital: word.first?.isUppercase == true,
          separator: separator))
      word = ""
      separator = ""
    }
    for character in String(decoding: text[range], as: UTF8.self) {
      if character.isLetter || character.isNumber {
        if word.isEmpty { start = offset }
        word.append(character)
      } else if character != "\u{AD}" {
        finish()
        if !character.isWhitespace { separator.append(character) }
      }
      offset += character.utf8.count
    }
    finish()
    return words
  }
}
