extension Unicode.Scalar {
  /// Zero width joiner.
  static var joiner: Unicode.Scalar { "\u{200D}" }
  /// Zero width non-joiner.
  static var nonJoiner: Unicode.Scalar { "\u{200C}" }
  /// Variation selector 16: the scalar before it as an emoji.
  static var emojiSelector: Unicode.Scalar { "\u{FE0F}" }
  /// The dotted circle, which carries marks that have no base.
  static var dottedCircle: Unicode.Scalar { "◌" }
  /// What stands for a scalar that cannot be shown.
  static var replacement: Unicode.Scalar { "\u{FFFD}" }
  /// The waving black flag, the only base of tag sequences.
  static var blackFlag: Unicode.Scalar { "🏴" }
  /// The mark that makes a key of a digit.
  static var keycap: Unicode.Scalar { "\u{20E3}" }

  /// Whether this is one of the 26 letters of which two make a flag.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Whether this is a skin tone.
  var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }

  /// Whether this can be an element of an emoji sequence: `Emoji` without digits, flags' letters
  /// and skin tones, which covers `Extended_Pictographic` as far as it is assigned.
  var isPictograph: Bool {
    value > 0xA8 && properties.isEmoji && !isRegionalIndicator && !isSkinTone
  }

  /// Whether this is a letter (categories Lu, Ll, Lt, Lm, Lo).
  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// Whether this silences a vowel and joins consonants (canonical combining class 9).
  var isVirama: Bool { properties.canonicalCombiningClass == .virama }

  /// Whether this belongs to a block of a script whose letters join or make conjuncts, in which
  /// the two joiners are part of the spelling.
  var isOfJoiningScript: Bool {
    switch value {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0x1A20...0x1AAF,
      0x1B00...0x1BFF, 0xA840...0xA87F, 0xA8E0...0xA8FF, 0xA980...0xA9DF, 0xAA60...0xAA7F,
      0xABC0...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10AC0...0x10AFF, 0x10D00...0x10D3F,
      0x10F30...0x10F6F, 0x11000...0x11FFF, 0x1E900...0x1E95F:
      true
    default: false
    }
  }
}
