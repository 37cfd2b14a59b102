/// Guesses the language of a text by its commonest words.
///
///     LanguageGuess.language(of: "La ley de la ayuda mutua es tan ley como la otra")   // "es"
///
/// For articles whose archive does not say. Text of kana and ideographs is Japanese, of ideographs
/// alone Chinese. Else only words of one language are counted; fewer than three
/// of them, or no clear majority, is no guess: an unstemmed word is found more surely than a wrongly
/// stemmed one.
enum LanguageGuess {
  private static let words: [String: String] = [
    "en": "the of and to that is was with which from by this his are their been",
    "fr": "le les des et est une dans qui pour du au sur avec ne pas cette",
    "de": "der die das und ist nicht von mit den dem ein auf sich auch wird",
    "es": "el los las y es una por con del se como su para pero más",
    "pt": "o os as e é uma não com do da em por como mais dos ao",
    "it": "il gli di che è una non per con della dei sono nel alla anche",
    "nl": "het een van en dat niet met voor zijn op aan ook door wordt naar",
    "ru": "и в не на что с по как это но из его к было для",
  ]

  private static let languageOfWord: [Substring: String] = {
    var languages: [Substring: [String]] = [:]
    for (language, words) in words {
      for word in words.split(separator: " ") { languages[word, default: []].append(language) }
    }
    return languages.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }()

  /// The ISO 639-1 code of the text's language, or nil.
  static func language(of text: String) -> String? {
    if let language = unspacedLanguage(of: text) { return language }
    var counts: [String: Int] = [:]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let language = languageOfWord[word] { counts[language, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value >= 3 else { return nil }
    return ranked.count > 1 && ranked[1].value * 2 > best.value ? nil : best.key
  }

  /// Japanese or Chinese, where most of the letters are theirs.
  private static func unspacedLanguage(of text: String) -> String? {
    var (letters, ideographs, kana) = (0, 0, 0)
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      if scalar.properties.isIdeographic { ideographs += 1 }
      if (0x3041...0x30FF).contains(scalar.value) { kana += 1 }
    }
    guard ideographs + kana > letters / 2 else { return nil }
    return kana * 10 > ideographs ? "ja" : "zh"
  }
}
