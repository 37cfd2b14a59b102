/// The words of what the reader wrote, as they are kept to be looked through: folded as those of
/// articles are, and reduced to their stems in one language.
///
///     var terms = NoteTerms()
///     terms.words(of: "Élisée’s prisons")                   // " elisee s prisons "
///     terms.stems(of: "Élisée’s prisons", language: "en")   // " elise s prison "
///
/// A space stands before and after each word, so that words and phrases are found as texts.
public struct NoteTerms {
  private var folder = TermFolder()

  /// A maker of terms; it remembers what it has folded.
  public init() {}

  /// The folded words of a text; empty where it has none.
  public mutating func words(of text: String) -> String {
    Self.spaced(folder.words(of: text))
  }

  /// The stems of a text's words; the words themselves where the language has no stemmer, or is not
  /// known.
  public mutating func stems(of text: String, language: String?) -> String {
    Self.spaced(stems(of: folder.words(of: text), language))
  }

  /// The languages, by ISO 639-1 code, whose words have stems.
  public static let languages = Stemmer.algorithms.keys.sorted()

  private mutating func stems(of words: [String], _ language: String?) -> [String] {
    guard let language, Stemmer.algorithms[language] != nil else { return words }
    return words.map { folder.stem(of: $0, language: language) }
  }

  private static func spaced(_ words: [String]) -> String {
    words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
  }
}

extension NoteTerms {
  /// The text that stands for words of a query among the stems of that language; where the last word
  /// stands for all that begin with it, among the folded words.
  ///
  ///     terms.text(of: words, language: "en")   // for `"free cities"`: " free citi "
  public mutating func text(of words: QueryWords, language: String?) -> String {
    let folded = words.words.map(\.text)
    if words.isPrefix { return " " + folded.joined(separator: " ") }
    return Self.spaced(stems(of: folded, language))
  }
}
