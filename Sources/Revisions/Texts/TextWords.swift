import Markup

/// The words of a leaf of a document, with the signs between them, each as a range of its text.
///
/// A word is a run of letters and digits, with the apostrophes and hyphens inside it; any other sign is
/// one of its own, and so is each ideograph, since nothing parts their words. White space is none. No
/// character that is seen as one is parted.
struct TextWords {
  /// The words, as offsets of the document's text.
  let ranges: [Range<Int>]

  /// The words of a range of a document's text.
  ///
  ///     TextWords(of: 0..<14, in: Document(text: "Don't, he said")).ranges.count   // 4
  init(of range: Range<Int>, in document: Document) {
    var ranges: [Range<Int>] = []
    var word: Range<Int>?
    var joiner: Range<Int>?
    var offset = range.lowerBound
    for character in document.string(in: range) {
      let here = offset..<offset + character.utf8.count
      offset = here.upperBound
      switch Self.sort(of: character) {
      case .letter:
        word = (word?.lowerBound ?? here.lowerBound)..<here.upperBound
        joiner = nil
      case .joiner where word != nil && joiner == nil:
        joiner = here
      case let sort:
        if let word { ranges.append(word) }
        if let joiner { ranges.append(joiner) }
        (word, joiner) = (nil, nil)
        if sort != .blank { ranges.append(here) }
      }
    }
    if let word { ranges.append(word) }
    if let joiner { ranges.append(joiner) }
    self.ranges = ranges
  }

  private enum Sort {
    case letter, joiner, blank, sign
  }

  private static func sort(of character: Character) -> Sort {
    if let ascii = character.asciiValue {
      switch ascii {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
      case 0x27, 0x2D: return .joiner
      case 0x09...0x0D, 0x20: return .blank
      default: return .sign
      }
    }
    if character == "\u{2019}" || character == "\u{2010}" || character == "\u{2011}" {
      return .joiner
    }
    if character.isWhitespace { return .blank }
    let scalar = character.unicodeScalars.first?.properties
    if scalar?.isIdeographic == true || character.isKana { return .sign }
    return character.isPunctuation || character.isSymbol ? .sign : .letter
  }
}

extension Character {
  /// Whether it is of one of the Japanese syllabaries.
  fileprivate var isKana: Bool {
    unicodeScalars.first.map { (0x3040...0x30FF).contains($0.value) } ?? false
  }
}

/// Gives equal texts equal numbers, so that they are compared once.
struct TextNumbers {
  private var numbers: [ArraySlice<UInt8>: Int32] = [:]

  /// The number of a text.
  mutating func number(of text: ArraySlice<UInt8>) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(clamping: numbers.count)
    numbers[text] = number
    return number
  }
}
