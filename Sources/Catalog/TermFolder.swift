/// Turns texts into the terms of the index: folded words, reduced to their stems.
///
///     var folder = TermFolder()
///     folder.terms(of: Array("Communes and mutual aid".utf8), language: "en")
///     // "commune and mutual aid "
///
/// Words that hyphens join are words each, and joined ones at the same places (see
/// `HyphenatedWords`): such terms follow the byte 0x01, by which the index knows them.
struct TermFolder {
  private var reader = WordReader()
  private var partReader = WordReader()
  private var stemmers: [String: Stemmer?] = [:]

  /// Whether to note words that differ from their terms.
  let isNotingForms: Bool

  init(isNotingForms: Bool = false) {
    self.isNotingForms = isNotingForms
  }

  /// The byte before a term that stands at the place of the term before it.
  static let beside: UInt8 = 1

  /// The terms of a text in their order, separated by spaces: what the index is given.
  mutating func terms(of text: [UInt8], in range: Range<Int>? = nil, language: String?) -> String {
    var terms: [UInt8] = []
    appendTerms(of: text, in: range ?? 0..<text.count, language: language, to: &terms)
    return String(decoding: terms, as: UTF8.self)
  }

  /// Appends the terms of a part of a text, a space after each.
  mutating func appendTerms(
    of text: [UInt8], in range: Range<Int>, language: String?, to terms: inout [UInt8]
  ) {
    terms.reserveCapacity(terms.count + range.count)
    let stemmer = stemmer(for: language)
    var run = HyphenRun()
    Self.forEachWord(&reader, &partReader, text, range) { word, place, parts in
      if !run.takes(place, in: text) {
        run.appendJoined(of: text, &parts, stemmer, to: &terms)
        run.begin(place, at: terms.count)
      }
      stemmer?.stem(&word)
      terms.append(contentsOf: word)
      terms.append(UInt8(ascii: " "))
    }
    run.appendJoined(of: text, &partReader, stemmer, to: &terms)
  }

  /// Reads words with one reader, while another is at hand for parts of the text.
  private static func forEachWord(
    _ reader: inout WordReader, _ parts: inout WordReader, _ text: [UInt8], _ range: Range<Int>?,
    _ visit: (inout [UInt8], Range<Int>, inout WordReader) -> Void
  ) {
    reader.forEachWord(in: text, range) { word, place in visit(&word, place, &parts) }
  }
}

extension TermFolder {
  /// A place of a text, and all terms that stand there.
  struct Position {
    /// The word as it is, folded.
    var word: [UInt8]
    /// Its term, and what hyphens join it to.
    var terms: [[UInt8]]
    /// Where it stands, in UTF-8 offsets.
    var range: Range<Int>
  }

  /// Calls `visit` with each place of the text, in order.
  mutating func forEachPosition(
    in text: [UInt8], language: String?, _ visit: (Position) -> Void
  ) {
    let stemmer = stemmer(for: language)
    var run = HyphenRun()
    var held: [Position] = []
    Self.forEachWord(&reader, &partReader, text, nil) { word, range, parts in
      if !run.takes(range, in: text) {
        run.join(&held, of: text, &parts, stemmer)
        held.forEach(visit)
        held.removeAll(keepingCapacity: true)
        run.begin(range, at: 0)
      }
      let whole = word
      stemmer?.stem(&word)
      held.append(Position(word: whole, terms: [word], range: range))
    }
    run.join(&held, of: text, &partReader, stemmer)
    held.forEach(visit)
  }

  /// The folded words of a text, without stemming.
  mutating func words(of text: String) -> [String] {
    linkedWords(of: text).map(\.text)
  }

  /// The folded words of a text, and of each whether a hyphen links it to the one before.
  mutating func linkedWords(of text: String) -> [(text: String, isLinked: Bool)] {
    let bytes = Array(text.utf8)
    var words: [(String, Bool)] = []
    var run = HyphenRun()
    reader.forEachWord(in: bytes) { word, range in
      let isLinked = run.takes(range, in: bytes)
      if !isLinked { run.begin(range, at: 0) }
      words.append((String(decoding: word, as: UTF8.self), isLinked))
    }
    return words
  }

  /// The stem that the index holds for a folded word of that language.
  mutating func stem(of word: String, language: String) -> String {
    var bytes = Array(word.utf8)
    stemmer(for: language)?.stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words, not told before, whose terms are not the words themselves.
  mutating func takeForms() -> [WordForm] {
    stemmers.values.flatMap { $0?.takeForms() ?? [] }
  }

  private mutating func stemmer(for language: String?) -> Stemmer? {
    guard let language else { return nil }
    if let stemmer = stemmers[language] { return stemmer }
    let stemmer = Stemmer(language: language, isNotingForms: isNotingForms)
    stemmers[language] = .some(stemmer)
    return stemmer
  }
}
