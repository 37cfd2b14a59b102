import Foundation

/// What one Unicode scalar contributes to a word of the index.
public enum FoldedScalar: Hashable, Sendable {
  /// It ends the word.
  case separator
  /// It leaves no trace, and does not end the word: soft hyphens, joiners, diacritical marks.
  case nothing
  /// It is a word of its own: scripts that are written without spaces.
  case word([UInt8])
  /// It is part of a word, as these UTF-8 bytes.
  case letters([UInt8])

  /// How a scalar is folded: without case, without accents, ligatures taken apart.
  ///
  ///     FoldedScalar("É")   // .letters("e")
  ///     FoldedScalar("ﬁ")   // .letters("fi")
  ///     FoldedScalar("ё")   // .letters("е")
  ///     FoldedScalar("相")   // .word("相")
  ///
  /// Accents are those of Latin, Greek, Cyrillic, Hebrew and Arabic; the vowel signs of other
  /// scripts are letters. Й stays a letter of its own, as Russian stemming needs it to.
  public init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if Self.isRaisedDigit(scalar) {
      self = .separator
      return
    }
    if Self.isDiacritic(scalar) || properties.isDefaultIgnorableCodePoint {
      self = .nothing
      return
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      let folded = Self.folded(scalar)
      self = Self.isUnspaced(scalar) ? .word(folded) : .letters(folded)
    default:
      self = .separator
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let special = exceptions[scalar] { return Array(special.utf8) }
    var folded = ""
    for part in String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
      .decomposedStringWithCanonicalMapping.unicodeScalars where !isDiacritic(part)
    {
      if let special = exceptions[part] {
        folded += special
      } else {
        folded.unicodeScalars.append(part)
      }
    }
    return Array((folded.isEmpty ? String(scalar) : folded).utf8)
  }

  private static let exceptions: [Unicode.Scalar: String] = [
    "й": "й", "Й": "й", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe",
    "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ł": "l", "Ł": "l", "þ": "th",
    "Þ": "th", "ı": "i", "ς": "σ",
  ]

  private static func isDiacritic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2,
      0x05C4...0x05C5, 0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC,
      0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    default:
      false
    }
  }

  /// Raised digits are the marks of notes, more often than powers.
  private static func isRaisedDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }

  /// Whether the script is written without spaces: Han, kana, Thai, Lao, Burmese, Khmer.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
      0x20000...0x3FFFF:
      true
    default:
      false
    }
  }
}
