/// Makes patterns of words.
struct PatternMaker {
  private typealias Place = SearchPattern.Place

  private let vocabulary: SearchVocabulary
  private let languages: [String]
  private var folder = TermFolder()
  private var memory: [String: Set<String>] = [:]

  init(_ vocabulary: SearchVocabulary) {
    self.vocabulary = vocabulary
    languages = vocabulary.stemmed
  }

  mutating func pattern(_ words: QueryWords) -> SearchPattern {
    var readings: [[Place]] = [[]]
    var ends: [[[Place]]] = [readings]
    // The readings that end before each word, from which those after it go on.
    for end in 1...words.words.count {
      readings = []
      for count in 1...min(end, HyphenatedWords.mostJoined) {
        let run = words.words[(end - count)..<end]
        guard run.dropFirst().allSatisfy(\.isLinked) else { break }
        let text = run.map(\.text).joined()
        let isLast = words.isPrefix && end == words.words.count
        for beginning in ends[end - count] {
          for piece in isLast ? [[beginningOfWord(text)]] : places(of: text) {
            readings.append(beginning + piece)
          }
        }
      }
      ends.append(Array(readings.prefix(SearchPattern.mostReadings)))
    }
    return SearchPattern(readings: ends[words.words.count], field: words.field)
  }

  /// A word as it stands in the index: as one, or in parts that hyphens join.
  private mutating func places(of word: String) -> [[Place]] {
    let terms = terms(of: word)
    var all = [[Place(terms: terms)]]
    for count in 2...HyphenatedWords.mostJoined {
      let parted = terms.map { HyphenatedWords.terms($0, count: count) }
      guard parted.contains(where: { vocabulary.contains($0[0]) }) else { continue }
      all.append((0..<count).map { place in Place(terms: Set(parted.map { $0[place] })) })
    }
    return all
  }

  private mutating func beginningOfWord(_ text: String) -> Place {
    let whole = vocabulary.termsOfWords(text)
    let parted = whole.map { $0 + "-" }.filter(vocabulary.contains)
    return Place(terms: Set(whole + parted), prefix: text)
  }

  /// The word, its spellings in another script, and the stems of all of them.
  private mutating func terms(of word: String) -> Set<String> {
    if let known = memory[word] { return known }
    var terms = stems(of: word)
    for spelling in ScriptSpelling.others(of: word, isCyrillicRead: vocabulary.hasCyrillic) {
      let more = stems(of: spelling)
      if more.contains(where: vocabulary.contains) { terms.formUnion(more) }
    }
    memory[word] = terms
    return terms
  }

  private mutating func stems(of word: String) -> Set<String> {
    var stems: Set = [word]
    for language in languages { stems.insert(folder.stem(of: word, language: language)) }
    return stems
  }
}
