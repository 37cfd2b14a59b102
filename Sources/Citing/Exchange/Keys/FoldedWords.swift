import Foundation
import Screen

/// Words without case, accents and signs, by which titles and names are compared.
enum FoldedWords {
  /// The words of a text: letters and digits of any script.
  ///
  ///     FoldedWords.of("L’Entr’aide, un facteur")   // ["l", "entr", "aide", "un", "facteur"]
  static func of(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return ofASCII(text) }
    var words: [String] = []
    var word = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if !isMark(scalar), !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func ofASCII(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        word.append(byte)
      } else if (0x41...0x5A).contains(byte) {
        word.append(byte | 0x20)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }

  /// Whether a scalar leaves no trace: accents, soft hyphens, joiners.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// A text in small Latin letters and digits alone; empty for scripts that have no spelling in them.
  ///
  ///     FoldedWords.latin("De Moor")     // "demoor"
  ///     FoldedWords.latin("Кропоткин")   // "kropotkin"
  static func latin(_ text: String) -> String {
    let ascii = SafeText(text, as: .field).transliterated().string.lowercased()
    return String(
      decoding: ascii.utf8.filter {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
      }, as: UTF8.self)
  }
}
