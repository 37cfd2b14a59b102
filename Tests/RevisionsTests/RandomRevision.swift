import Markup
import TestSupport

/// A text and a random revision of it: words replaced, left out and put in, paragraphs moved, split,
/// joined and cut. Of each word of the new text it is known which one of the old text it is.
struct RandomRevision {
  let old: [[String]]
  private var new: [[Word]]

  /// A word, and its number in the old text.
  private struct Word {
    let text: String
    let number: Int?
  }

  /// Revises paragraphs of words.
  ///
  /// - Parameters:
  ///   - share: The share of the words that are changed.
  ///   - cut: The share of the paragraphs that are cut.
  init(
    of paragraphs: [[String]], share: Double, cut: Double = 0, _ random: inout SeededRandom
  ) {
    old = paragraphs
    let vocabulary = paragraphs.flatMap(\.self)
    var number = 0
    new = []
    for words in paragraphs {
      let numbered = words.enumerated().map { Word(text: $1, number: number + $0) }
      number += words.count
      if Double.random(in: 0..<1, using: &random) < cut { continue }
      new.append(Self.revised(numbered, vocabulary, share, &random))
    }
    new.removeAll(where: \.isEmpty)
    for _ in 0..<paragraphs.count / 8 + 1 where new.count > 1 { move(&random) }
    for _ in 0..<paragraphs.count / 16 + 1 where new.count > 1 {
      split(&random)
      join(&random)
    }
  }

  private static func revised(
    _ words: [Word], _ vocabulary: [String], _ share: Double, _ random: inout SeededRandom
  ) -> [Word] {
    var revised: [Word] = []
    for word in words {
      guard Double.random(in: 0..<1, using: &random) < share else {
        revised.append(word)
        continue
      }
      let other = Word(text: vocabulary.randomElement(using: &random) ?? word.text, number: nil)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: break
      case 1: revised += [other, word]
      default: revised.append(other)
      }
    }
    return revised
  }

  private mutating func move(_ random: inout SeededRandom) {
    let moved = new.remove(at: Int.random(in: 0..<new.count, using: &random))
    new.insert(moved, at: Int.random(in: 0...new.count, using: &random))
  }

  private mutating func split(_ random: inout SeededRandom) {
    let index = Int.random(in: 0..<new.count, using: &random)
    guard new[index].count > 1 else { return }
    let place = Int.random(in: 1..<new[index].count, using: &random)
    new.insert(Array(new[index][place...]), at: index + 1)
    new[index].removeSubrange(place...)
  }

  private mutating func join(_ random: inout SeededRandom) {
    let index = Int.random(in: 0..<new.count - 1, using: &random)
    new[index] += new.remove(at: index + 1)
  }

  var oldHTML: String { Self.html(old) }
  var newHTML: String { Self.html(new.map { $0.map(\.text) }) }

  private static func html(_ paragraphs: [[String]]) -> String {
    paragraphs.map { words in
      "<p>"
        + words.joined(separator: " ").replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }.joined()
  }

  /// Where the words of the old text stand in it, in bytes; nil where the text is not these words.
  func oldPlaces(in document: Document) -> [Range<Int>]? {
    Self.places(of: old, in: document)
  }

  /// Where the words of the new text stand in it, and which ones of the old text they are.
  func newPlaces(in document: Document) -> [(range: Range<Int>, old: Int?)]? {
    let numbers = new.flatMap { $0.map(\.number) }
    return Self.places(of: new.map { $0.map(\.text) }, in: document).map { ranges in
      zip(ranges, numbers).map { ($0, $1) }
    }
  }

  private static func places(
    of paragraphs: [[String]], in document: Document
  ) -> [Range<Int>]? {
    var places: [Range<Int>] = []
    var position = 0
    let text = document.text
    for word in paragraphs.joined() {
      let bytes = Array(word.utf8)
      while position < text.count, text[position] <= 0x20 { position += 1 }
      let end = position + bytes.count
      guard end <= text.count, text[position..<end].elementsEqual(bytes) else { return nil }
      places.append(position..<end)
      position = end
    }
    return places
  }
}
