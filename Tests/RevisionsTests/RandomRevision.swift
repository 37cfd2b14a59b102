import TestSupport

/// A text and a random revision of it: words replaced, left out and put in, paragraphs moved and cut.
struct RandomRevision {
  private let old: [[String]]
  private var new: [(paragraph: Int, words: [String], places: [Int])] = []

  /// Revises paragraphs of words.
  ///
  /// - Parameter share: The share of the words that are changed.
  init(of paragraphs: [[String]], share: Double, _ random: inout SeededRandom) {
    old = paragraphs
    let vocabulary = paragraphs.flatMap(\.self)
    for (number, words) in paragraphs.enumerated() {
      if Double.random(in: 0..<1, using: &random) < 0.08 { continue }
      new.append(Self.revised(words, number, vocabulary, share, &random))
    }
    for _ in 0..<paragraphs.count / 8 + 1 where new.count > 1 {
      let moved = new.remove(at: Int.random(in: 0..<new.count, using: &random))
      new.insert(moved, at: Int.random(in: 0...new.count, using: &random))
    }
  }

  private static func revised(
    _ words: [String], _ number: Int, _ vocabulary: [String], _ share: Double,
    _ random: inout SeededRandom
  ) -> (paragraph: Int, words: [String], places: [Int]) {
    var revised: [String] = []
    var places: [Int] = []
    for word in words {
      places.append(revised.count)
      guard Double.random(in: 0..<1, using: &random) < share else {
        revised.append(word)
        continue
      }
      let other = vocabulary.randomElement(using: &random) ?? word
      switch Int.random(in: 0..<4, using: &random) {
      case 0: break
      case 1: revised += [other, word]
      default: revised.append(other)
      }
    }
    if revised.isEmpty { revised = words }
    return (number, revised, places)
  }

  var oldHTML: String { Self.html(old) }
  var newHTML: String { Self.html(new.map(\.words)) }

  private static func html(_ paragraphs: [[String]]) -> String {
    paragraphs.map { "<p>" + $0.joined(separator: " ") }.joined()
  }

  /// Where a word of the old text is in the new one; nil where its paragraph was cut.
  func place(ofWord word: Int, inParagraph paragraph: Int) -> (paragraph: Int, word: Int)? {
    guard let index = new.firstIndex(where: { $0.paragraph == paragraph }) else { return nil }
    return (index, new[index].places[word])
  }
}
