/// Spells text in ASCII, for terminals whose locale is not UTF-8.
///
/// Signs become their nearest likeness, Latin letters lose their accents, Cyrillic and Greek are
/// spelled as in passports and libraries (ISO/IEC 7501-3, ELOT 743) without diacritics; any other
/// cluster becomes one question mark. Accents that are scalars of their own are left out.
enum Transliteration {
  /// `text` in ASCII.
  static func ascii(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for cluster in text { append(cluster, to: &result) }
    return result
  }

  /// Appends the spelling of `cluster`; one question mark if its first scalar has none.
  private static func append(_ cluster: Character, to result: inout String) {
    var isFirst = true
    for scalar in cluster.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let spelling = spelling(scalar) {
        result += spelling
      } else if isFirst {
        result += "?"
        return
      }
      isFirst = false
    }
  }

  private static func spelling(_ scalar: Unicode.Scalar) -> String? {
    if let latin = LatinTable.spelling(scalar) { return String(latin) }
    if let sign = signs[scalar] { return sign }
    if let letter = letters[scalar] { return letter }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first, first != scalar, let small = letters[first] else { return nil }
    return small.prefix(1).uppercased() + small.dropFirst()
  }

  /// Typographic signs, and those of our own screens.
  private static let signs: [Unicode.Scalar: String] = [
    "\u{A0}": " ", "¡": "!", "¢": "c", "£": "GBP", "¤": "$", "¥": "JPY", "¦": "|", "§": "S.",
    "¨": "\"", "©": "(C)", "ª": "a", "«": "\"", "¬": "-", "®": "(R)", "¯": "-", "°": "deg",
    "±": "+-", "²": "2", "³": "3", "´": "'", "µ": "u", "¶": "P", "·": "-", "¸": ",", "¹": "1",
    "º": "o", "»": "\"", "¼": "1/4", "½": "1/2", "¾": "3/4", "¿": "?",
    "\u{2000}": " ", "\u{2001}": " ", "\u{2002}": " ", "\u{2003}": " ", "\u{2004}": " ",
    "\u{2005}": " ", "\u{2006}": " ", "\u{2007}": " ", "\u{2008}": " ", "\u{2009}": " ",
    "\u{200A}": " ", "\u{202F}": " ", "\u{205F}": " ", "\u{3000}": " ",
    "‐": "-", "\u{2011}": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "‖": "||", "‘": "'",
    "’": "'", "‚": ",", "‛": "'", "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "†": "+",
    "‡": "++", "•": "*", "‣": ">", "…": "...", "‰": "o/oo", "′": "'", "″": "\"", "‹": "<",
    "›": ">", "⁄": "/", "ə": "e", "€": "EUR", "№": "No", "™": "(TM)", "−": "-", "∙": "-", "√": "V",
    "≈": "~", "≠": "!=", "≤": "<=", "≥": ">=", "←": "<", "↑": "^", "→": ">", "↓": "v",
    "─": "-", "━": "=", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
    "┤": "+", "┬": "+", "┴": "+", "┼": "+", "═": "=", "║": "|", "▌": "|", "▏": "|", "█": "#",
    "■": "#", "□": "o", "▪": "*", "▸": ">", "▶": ">", "◂": "<", "◆": "*", "◦": "o", "●": "*",
    "○": "o", "◌": "o", "★": "*", "☆": "*", "⚠": "!", "✓": "v", "✗": "x", "☐": "o", "☑": "x",
    "\u{FFFD}": "?",
  ]

  /// The small letters of Cyrillic and Greek.
  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "\"", "ы": "y", "ь": "'", "э": "e", "ю": "yu", "я": "ya", "ё": "yo", "ѐ": "e",
    "ђ": "dj", "ѓ": "g", "є": "ye", "ѕ": "dz", "і": "i", "ї": "yi", "ј": "j", "љ": "lj",
    "њ": "nj", "ћ": "c", "ќ": "k", "ѝ": "i", "ў": "u", "џ": "dz", "ѣ": "e", "ѳ": "f", "ѵ": "i",
    "ґ": "g",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o", "ά": "a", "έ": "e",
    "ή": "i", "ί": "i", "ό": "o", "ύ": "y", "ώ": "o", "ϊ": "i", "ϋ": "y", "ΐ": "i", "ΰ": "y",
  ]
}

extension SafeText {
  /// The text in ASCII, for where the locale is not UTF-8: no byte is 0x80 or above.
  ///
  ///     SafeText("“Взаимная помощь” – Élisée").transliterated().string
  ///     // "\"Vzaimnaya pomoshch'\" - Elisee"
  public func transliterated() -> SafeText {
    var ascii = ""
    var places: [Range<Int>] = []
    var rest = string.startIndex
    var consumed = 0
    for marker in markers {
      let start = string.utf8.index(rest, offsetBy: marker.lowerBound - consumed)
      let end = string.utf8.index(start, offsetBy: marker.count)
      ascii += Transliteration.ascii(String(string[rest..<start]))
      places.append(ascii.utf8.count..<ascii.utf8.count + marker.count)
      ascii += string[start..<end]
      rest = end
      consumed = marker.upperBound
    }
    ascii += Transliteration.ascii(String(string[rest...]))
    return SafeText(trusted: ascii, hiddenCount: hiddenCount, markers: places)
  }
}
