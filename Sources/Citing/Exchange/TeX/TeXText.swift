import Foundation

/// Writes text as it must stand in the source of a TeX document.
///
/// What TeX reads as commands is escaped. Braces are spelled out (`\textbraceleft{}`), since BibTeX
/// counts even escaped ones, so that a single one would swallow the rest of the file. What a font
/// would join is kept apart: `-{}-` stays two hyphens. A straight quotation mark, which TeX's fonts have
/// for closing alone, opens where nothing stands before it.
///
///     TeXText(.commands).text("Élisée & “l’Homme”")   // {\'E}lis{\'e}e \& ``l'Homme''
///     TeXText(.unicode).text("Élisée & “l’Homme”")    // Élisée \& “l’Homme”
struct TeXText: Sendable {
  /// How characters beyond ASCII are written.
  enum Characters: Sendable {
    /// As commands (`{\'e}`), where TeX has one: for BibTeX, which sorts and shortens by bytes.
    case commands
    /// As they are: for biber, which reads UTF-8.
    case unicode
  }

  private let characters: Characters

  init(_ characters: Characters) {
    self.characters = characters
  }

  /// A text as TeX reads it; white space is one space, control characters are left out.
  func text(_ text: String) -> String {
    guard text.utf8.contains(where: { !Self.isPlain($0) }) || text.utf8.hasRunOfJoined else {
      return text
    }
    var source = ""
    source.reserveCapacity(text.utf8.count + 16)
    for character in text { append(character, to: &source) }
    return source
  }

  /// The same of a part of a text, of which something stands before, with which it may be joined.
  func text(_ part: Substring, after last: Character?) -> String {
    guard let last else { return text(String(part)) }
    var source = String(last)
    for character in part { append(character, to: &source) }
    return String(source.dropFirst())
  }

  /// An address as the argument of `\url`, or of the fields `url` and `doi`, in which only what would
  /// end the argument, or what TeX reads before it, is escaped, by percent signs.
  static func address(_ url: String) -> String {
    var source = ""
    for byte in url.utf8 {
      switch byte {
      case 0x00...0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x7F...:
        source += "%" + hexadecimal(byte)
      default: source.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return source
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  // MARK: - Characters

  private func append(_ character: Character, to source: inout String) {
    if let byte = character.asciiValue, byte > 0x20 {
      appendASCII(byte, to: &source)
    } else if character.isWhitespace || character == "\0" {
      appendSpace(character, to: &source)
    } else if let sign = Self.signs[character] {
      append(sign, to: &source)
    } else if characters == .commands, let sign = Self.commands[character] {
      append(sign, to: &source)
    } else {
      for letter in TeXAccents.letters(of: character, asCommands: characters == .commands) {
        source += letter
      }
    }
  }

  private func appendSpace(_ character: Character, to source: inout String) {
    if character == "\u{A0}" || character == "\u{202F}" {
      source += "~"
    } else if source.last != " " {
      source += " "
    }
  }

  /// What fonts would join with what stands before is kept apart.
  private func append(_ sign: String, to source: inout String) {
    let isJoined = sign.first == source.last && (sign.hasPrefix("`") || sign.hasPrefix("'"))
    let isTurned = sign.hasPrefix("`") && (source.last == "?" || source.last == "!")
    source += isJoined || isTurned ? "{}" + sign : sign
  }

  private func appendASCII(_ byte: UInt8, to source: inout String) {
    guard byte < 0x7F else { return }
    if let escape = Self.escapes[byte] {
      source += escape
    } else if byte == UInt8(ascii: "\"") {
      let opens = source.last.map { " ~([{`".contains($0) } ?? true
      append(opens ? "``" : "''", to: &source)
    } else {
      let isJoined = Self.isJoined(byte) && source.utf8.last == byte
      if isJoined { source += "{}" }
      source.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }

  /// Whether two of a sign are one sign in TeX's fonts.
  fileprivate static func isJoined(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ",")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && escapes[byte] == nil
  }

  /// What TeX reads as commands, and what its oldest fonts have other signs for.
  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "\\"): "\\textbackslash{}", UInt8(ascii: "{"): "\\textbraceleft{}",
    UInt8(ascii: "}"): "\\textbraceright{}", UInt8(ascii: "%"): "\\%", UInt8(ascii: "&"): "\\&",
    UInt8(ascii: "#"): "\\#", UInt8(ascii: "$"): "\\$", UInt8(ascii: "_"): "\\_",
    UInt8(ascii: "^"): "\\textasciicircum{}", UInt8(ascii: "~"): "\\textasciitilde{}",
    UInt8(ascii: "`"): "\\textasciigrave{}", UInt8(ascii: "<"): "\\textless{}",
    UInt8(ascii: ">"): "\\textgreater{}", UInt8(ascii: "|"): "\\textbar{}",
  ]

  /// Signs that mean nothing on paper.
  private static let signs: [Character: String] = [
    "\u{AD}": "", "\u{200B}": "", "\u{2060}": "", "\u{FEFF}": "", "\u{200E}": "", "\u{200F}": "",
    "\u{202A}": "", "\u{202B}": "", "\u{202C}": "", "\u{202D}": "", "\u{202E}": "",
    "\u{2066}": "", "\u{2067}": "", "\u{2068}": "", "\u{2069}": "",
  ]

  /// Signs that TeX has commands for.
  private static let commands: [Character: String] = [
    "“": "``", "”": "''", "‘": "`", "’": "'", "„": "\\quotedblbase{}", "‚": "\\quotesinglbase{}",
    "«": "\\guillemotleft{}", "»": "\\guillemotright{}", "‹": "\\guilsinglleft{}",
    "›": "\\guilsinglright{}", "–": "--", "—": "---", "‐": "-", "\u{2011}": "-", "…": "\\ldots{}",
    "¡": "!`", "¿": "?`", "§": "\\S{}", "¶": "\\P{}", "†": "\\dag{}", "‡": "\\ddag{}",
    "©": "\\copyright{}", "®": "\\textregistered{}", "™": "\\texttrademark{}", "£": "\\pounds{}",
    "€": "\\texteuro{}", "°": "\\textdegree{}", "·": "\\textperiodcentered{}",
    "•": "\\textbullet{}", "ª": "\\textordfeminine{}", "º": "\\textordmasculine{}",
    "×": "$\\times$", "÷": "$\\div$", "±": "$\\pm$", "−": "$-$", "µ": "$\\mu$", "²": "$^2$",
    "³": "$^3$", "¹": "$^1$",
  ]
}

extension String.UTF8View {
  /// Whether it has two signs, one after the other, that a font would join.
  fileprivate var hasRunOfJoined: Bool {
    var last: UInt8 = 0
    for byte in self {
      if byte == last, TeXText.isJoined(byte) || byte == 0x20 { return true }
      last = byte
    }
    return false
  }
}
