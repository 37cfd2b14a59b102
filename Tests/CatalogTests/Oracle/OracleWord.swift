import TestSupport

@testable import Catalog

/// A word as it is written, and the folded words that it is by the rules of `Search.md`, told by
/// hand: so that the oracle folds nothing.
struct OracleWord: Hashable {
  var written: String
  var parts: [String]
  /// Whether hyphens join the parts.
  var isHyphenated = false

  init(_ written: String, _ parts: String..., hyphenated: Bool = false) {
    self.written = written
    self.parts = parts
    isHyphenated = hyphenated
  }

  static let all: [OracleWord] = [
    OracleWord("aid", "aid"), OracleWord("Aids", "aids"), OracleWord("mutual", "mutual"),
    OracleWord("MUTUAL", "mutual"), OracleWord("law", "law"), OracleWord("laws", "laws"),
    OracleWord("commune", "commune"), OracleWord("Communes", "communes"),
    OracleWord("happy", "happy"), OracleWord("happiness", "happiness"),
    OracleWord("mutual-aid", "mutual", "aid", hyphenated: true),
    OracleWord("Mutual\u{2010}Aid", "mutual", "aid", hyphenated: true),
    OracleWord("mutualaid", "mutualaid"),
    OracleWord("co-operation", "co", "operation", hyphenated: true),
    OracleWord("cooperation", "cooperation"), OracleWord("cooperative", "cooperative"),
    OracleWord("Co\u{2011}operatives", "co", "operatives", hyphenated: true),
    OracleWord("operation", "operation"), OracleWord("co", "co"),
    OracleWord("non-co-operation", "non", "co", "operation", hyphenated: true),
    OracleWord("noncooperation", "noncooperation"),
    OracleWord("aid-law-aid-law-aid", "aid", "law", "aid", "law", "aid", hyphenated: true),
    OracleWord("lawaid", "lawaid"), OracleWord("1902-1905", "1902", "1905", hyphenated: true),
    OracleWord("1902", "1902"), OracleWord("19021905", "19021905"),
    OracleWord("Élisée", "elisee"), OracleWord("Elise\u{301}e", "elisee"),
    OracleWord("ÉLISÉE", "elisee"), OracleWord("elisee", "elisee"),
    OracleWord("ﬁrst", "first"), OracleWord("first", "first"), OracleWord("Œuvre", "oeuvre"),
    OracleWord("Straße", "strasse"), OracleWord("strasse", "strasse"),
    OracleWord("l’entraide", "l", "entraide"), OracleWord("l'entraide", "l", "entraide"),
    OracleWord("co\u{AD}operation", "cooperation"), OracleWord("mu\u{AD}tual", "mutual"),
    OracleWord("ёлка", "елка"), OracleWord("елка", "елка"), OracleWord("йод", "йод"),
    OracleWord("и\u{306}од", "йод"), OracleWord("взаимная", "взаимная"),
    OracleWord("взаимной", "взаимной"), OracleWord("Кропоткин", "кропоткин"),
    OracleWord("Кропо\u{301}ткина", "кропоткина"), OracleWord("Kropotkin", "kropotkin"),
    OracleWord("Kropotkine", "kropotkine"), OracleWord("Бакунин", "бакунин"),
    OracleWord("Bakounine", "bakounine"), OracleWord("Толстой", "толстой"),
    OracleWord("Tolstoy", "tolstoy"), OracleWord("相互扶助", "相", "互", "扶", "助"),
    OracleWord("相互", "相", "互"), OracleWord("扶助", "扶", "助"), OracleWord("互", "互"),
    OracleWord("Ελλάδα", "ελλαδα"), OracleWord("ΕΛΛΑΔΑ", "ελλαδα"),
  ]

  /// What is the same in another script, by hand.
  static let spellings: [String: [String]] = [
    "kropotkin": ["кропоткин"], "kropotkine": ["кропоткин"],
    "кропоткин": ["kropotkin", "kropotkine"], "bakounine": ["бакунин"],
    "кропоткина": ["kropotkina"], "бакунин": ["bakounine", "bakunin"], "tolstoy": ["толстой"],
    "толстой": ["tolstoy"],
  ]

  static func random(using random: inout SeededRandom) -> OracleWord {
    all.randomElement(using: &random) ?? all[0]
  }
}

/// A place of a text: a folded word, and whether a hyphen joins it to the one before.
struct OraclePlace: Hashable {
  var word: String
  var isLinked: Bool

  static func of(_ words: [OracleWord]) -> [OraclePlace] {
    words.flatMap { word in
      word.parts.enumerated().map {
        OraclePlace(word: $0.element, isLinked: word.isHyphenated && $0.offset > 0)
      }
    }
  }
}
