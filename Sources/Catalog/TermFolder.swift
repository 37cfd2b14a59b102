/// Turns texts into the terms of the index: folded words, reduced to their stems.
///
///     var folder = TermFolder()
///     folder.terms(of: Array("Communes and co-operatives".utf8), language: "en")
///     // "commune and co oper "
struct TermFolder {
  private var reader = WordReader()
  private var stemmers: [String: Stemmer?] = [:]

  /// The terms of a text in their order, separated by spaces: what the index is given.
  mutating func terms(of text: [UInt8], language: String?) -> String {
    var terms: [UInt8] = []
    terms.reserveCapacity(text.count)
    forEachTerm(in: text, language: language) { term, _ in
      terms.append(contentsOf: term)
      terms.append(UInt8(ascii: " "))
    }
    return String(decoding: terms, as: UTF8.self)
  }

  /// Calls `visit` with each term of the text and the place of its word.
  mutating func forEachTerm(
    in text: [UInt8], language: String?, _ visit: ([UInt8], Range<Int>) -> Void
  ) {
    let stemmer = stemmer(for: language)
    reader.forEachWord(in: text) { word, range in
      stemmer?.stem(&word)
      visit(word, range)
    }
  }

  /// Calls `visit` with each folded word, its stem, and its place.
  mutating func forEachWord(
    in text: [UInt8], language: String?,
    _ visit: (_ word: [UInt8], _ term: [UInt8], _ range: Range<Int>) -> Void
  ) {
    let stemmer = stemmer(for: language)
    reader.forEachWord(in: text) { word, range in
      let whole = word
      stemmer?.stem(&word)
      visit(whole, word, range)
    }
  }

  /// The folded words of a text, without stemming.
  mutating func words(of text: String) -> [String] {
    var words: [String] = []
    reader.forEachWord(in: Array(text.utf8)) { word, _ in
      words.append(String(decoding: word, as: UTF8.self))
    }
    return words
  }

  /// The stem that the index holds for a folded word of that language.
  mutating func stem(of word: String, language: String) -> String {
    var bytes = Array(word.utf8)
    stemmer(for: language)?.stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func stemmer(for language: String?) -> Stemmer? {
    guard let language else { return nil }
    if let stemmer = stemmers[language] { return stemmer }
    let stemmer = Stemmer(language: language)
    stemmers[language] = .some(stemmer)
    return stemmer
  }
}
