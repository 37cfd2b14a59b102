import Foundation

/// Letters with accents as TeX's commands.
///
/// Each is in braces, which make it one letter for BibTeX (a "special character"): it is sorted and
/// put into small letters as what it is.
enum TeXAccents {
  /// The parts of a character, in order: those that TeX has commands for as commands, if that is
  /// wanted, the others as they are. Control characters are left out.
  ///
  ///     TeXAccents.letters(of: "é", asCommands: true)   // ["{\\'e}"]
  ///     TeXAccents.letters(of: "ế", asCommands: true)   // ["{\\'{\\^e}}"]
  ///     TeXAccents.letters(of: "й", asCommands: true)   // ["й"]
  static func letters(of character: Character, asCommands: Bool) -> [String] {
    if asCommands, let command = command(for: character) { return [command] }
    return character.unicodeScalars.compactMap { scalar in
      scalar.properties.generalCategory == .control ? nil : String(scalar)
    }
  }

  private static func command(for character: Character) -> String? {
    if let letter = letters[character] { return "{\\" + letter + "}" }
    let parts = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
    guard parts.count > 1, let base = base(parts[0]) else { return nil }
    var command = base
    for mark in parts.dropFirst() {
      guard let accent = accents[mark] else { return nil }
      let isLetter = accent.last?.isLetter == true
      let isPlain = command.count == 1
      command = "\\" + accent + (isPlain ? (isLetter ? " " : "") + command : "{" + command + "}")
    }
    return "{" + command + "}"
  }

  /// What an accent stands on: a Latin letter; `i` and `j` without their dots.
  private static func base(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.isASCII, scalar.properties.isAlphabetic else {
      return letters[Character(scalar)].map { "\\" + $0 }
    }
    return scalar == "i" ? "\\i" : scalar == "j" ? "\\j" : String(scalar)
  }

  private static let accents: [Unicode.Scalar: String] = [
    "\u{300}": "`", "\u{301}": "'", "\u{302}": "^", "\u{303}": "~", "\u{304}": "=",
    "\u{306}": "u", "\u{307}": ".", "\u{308}": "\"", "\u{30A}": "r", "\u{30B}": "H",
    "\u{30C}": "v", "\u{323}": "d", "\u{327}": "c", "\u{328}": "k", "\u{331}": "b",
  ]

  private static let letters: [Character: String] = [
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "å": "aa", "Å": "AA", "ı": "i", "ȷ": "j", "đ": "dj", "Đ": "DJ", "ð": "dh", "Ð": "DH",
    "þ": "th", "Þ": "TH", "ŋ": "ng", "Ŋ": "NG",
  ]
}
