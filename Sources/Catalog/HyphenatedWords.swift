/// Words that hyphens join, and what they are when written as one.
///
/// So that *co-operation*, *cooperation* and "co operation" find each other, each neighbouring two
/// and three parts of up to four are also terms as one word, at the places of all the parts. A
/// hyphen in such a term says where the word goes on, and keeps phrases exact:
///
///     HyphenatedWords(["co", "operation"]).terms { $0 }
///     // [["co", "cooperation-"], ["operation", "-cooperation"]]
struct HyphenatedWords {
  private let parts: [[UInt8]]

  init(_ parts: [[UInt8]]) {
    self.parts = parts
  }

  /// The most parts that are joined.
  static let mostParts = 4

  /// The most parts of a term.
  static let mostJoined = 3

  private static let hyphen = UInt8(ascii: "-")

  /// For each part its terms, the part's own first.
  func terms(stem: ([UInt8]) -> [UInt8]) -> [[[UInt8]]] {
    var terms = parts.map { [stem($0)] }
    for count in 2...Self.mostJoined where count <= parts.count {
      for first in 0...(parts.count - count) {
        let word = parts[first..<(first + count)].flatMap { $0 }
        guard !word.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
        for (index, term) in Self.terms(stem(word), count: count).enumerated() {
          terms[first + index].append(term)
        }
      }
    }
    return terms
  }

  /// The terms of a word that is written in so many parts, one a part.
  private static func terms(_ stem: [UInt8], count: Int) -> [[UInt8]] {
    (0..<count).map { index in
      (index > 0 ? [hyphen] : []) + stem + (index < count - 1 ? [hyphen] : [])
    }
  }

  /// As `terms(_:count:)`, for a query's word.
  static func terms(_ stem: String, count: Int) -> [String] {
    (0..<count).map { (index) in
      (index > 0 ? "-" : "") + stem + (index < count - 1 ? "-" : "")
    }
  }
}

/// Follows the words of a text, and tells which ones a hyphen joins to those before.
struct HyphenRun {
  /// How many words the run has.
  private(set) var count = 0

  /// From the first word's beginning to the last one's end.
  private(set) var range = 0..<0

  /// Where the run's terms begin in what is being written.
  private(set) var output = 0

  /// Begins a run with a word.
  mutating func begin(_ place: Range<Int>, at output: Int) {
    count = 1
    range = place
    self.output = output
  }

  /// Takes a word into the run, unless something else than one hyphen is between.
  @inline(__always)
  mutating func takes(_ place: Range<Int>, in text: [UInt8]) -> Bool {
    guard count > 0, Self.isHyphen(text, range.upperBound, place.lowerBound) else { return false }
    count += 1
    range = range.lowerBound..<place.upperBound
    return true
  }

  /// Whether a hyphen (U+002D, U+2010, U+2011, U+FF0D) and nothing else fills a place.
  @inline(__always)
  private static func isHyphen(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 1: text[start] == UInt8(ascii: "-")
    case 3:
      text[start] == 0xE2 && text[start + 1] == 0x80 && text[start + 2] | 1 == 0x91
        || text[start] == 0xEF && text[start + 1] == 0xBC && text[start + 2] == 0x8D
    default: false
    }
  }
}

extension HyphenRun {
  /// The terms of each part; nil where nothing is joined.
  private func terms(
    of text: [UInt8], _ reader: inout WordReader, _ stemmer: Stemmer?
  ) -> [[[UInt8]]]? {
    guard (2...HyphenatedWords.mostParts).contains(count) else { return nil }
    var parts: [[UInt8]] = []
    reader.forEachWord(in: text, range) { word, _ in parts.append(word) }
    return HyphenatedWords(parts).terms { word in
      var word = word
      stemmer?.stem(&word)
      return word
    }
  }

  /// Writes the run's terms anew, with what they are when joined, where there is more than one.
  func appendJoined(
    of text: [UInt8], _ reader: inout WordReader, _ stemmer: Stemmer?, to output: inout [UInt8]
  ) {
    guard let parts = terms(of: text, &reader, stemmer) else { return }
    output.removeSubrange(self.output...)
    for terms in parts {
      for (index, term) in terms.enumerated() {
        if index > 0 { output.append(TermFolder.beside) }
        output.append(contentsOf: term)
        output.append(UInt8(ascii: " "))
      }
    }
  }

  /// Adds to the run's places what they are when joined.
  func join(
    _ places: inout [TermFolder.Position], of text: [UInt8], _ reader: inout WordReader,
    _ stemmer: Stemmer?
  ) {
    guard let parts = terms(of: text, &reader, stemmer) else { return }
    for (index, terms) in parts.enumerated() { places[index].terms = terms }
  }
}
