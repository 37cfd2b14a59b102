/// The words of texts, to find out whether any was lost.
enum Words {
  /// The words of a text, as letters and digits, without what cannot be seen.
  static func all(of text: String) -> [String] {
    let seen = text.unicodeScalars.filter { !isInvisible($0) }
    return String(String.UnicodeScalarView(seen)).split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format
  }

  /// The first word that does not follow in other words after those before it, with those; nil where
  /// all do.
  static func missing(_ words: [String], in other: [String]) -> String? {
    var rest = other[...]
    for (index, word) in words.enumerated() {
      guard let place = rest.firstIndex(of: word), place - rest.startIndex < 60 else {
        return words[max(0, index - 3)...index].joined(separator: " ")
      }
      rest = rest[(place + 1)...]
    }
    return nil
  }
}
