/// How superscript and subscript are written where letters cannot be raised or lowered.
///
/// - As the signs that Unicode has for them, where it has all: `x²`, `10⁻³`, `H₂O`, `word¹,²`.
/// - Else in brackets, where they belong to what stands directly before and would be misread
///   without: `x^(a/b)`, `a_(i,j)`.
/// - Else as they are: ordinals (`1st`, `2e`), signs (`*`), words, and what is long.
enum ScriptForm: Equatable {
  /// Nothing is changed.
  case plain
  /// Each character is written as its own raised or lowered sign.
  case signs
  /// Brackets stand around the characters.
  case brackets

  /// The longest text that is changed, in bytes.
  static let longest = 24

  /// The endings of ordinals in English, French, Italian, Spanish and Portuguese, Dutch.
  private static let ordinalEndings: Set<String> = [
    "st", "nd", "rd", "th", "e", "er", "re", "ère", "me", "ème", "ième", "nde", "d", "o",
    "a", "os", "as", "de", "ste",
  ]

  /// The form of a text.
  ///
  /// - Parameter before: The last byte of the text directly before it; nil where a space or
  ///   nothing stands there.
  ///
  ///     ScriptForm.of("2", raised: true, after: UInt8(ascii: "x"))    // signs
  ///     ScriptForm.of("st", raised: true, after: UInt8(ascii: "1"))   // plain
  ///     ScriptForm.of("i,j", raised: false, after: UInt8(ascii: "a")) // brackets
  static func of(_ text: String, raised: Bool, after before: UInt8?) -> ScriptForm {
    let isAfterDigit = before.map(ASCII.isDigit) ?? false
    if text.isEmpty || text.hasPrefix("[") { return .plain }
    if raised, isAfterDigit, ordinalEndings.contains(text.lowercased()) { return .plain }
    let signs = raised ? ScriptSigns.raised : ScriptSigns.lowered
    if text.unicodeScalars.allSatisfy({ signs[$0] != nil }) { return .signs }
    if raised, isNumbers(text) { return .signs }
    return before != nil && isTerm(text) ? .brackets : .plain
  }

  /// Whether it is a list or range of numbers, such as those of several notes.
  private static func isNumbers(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.numericType == .decimal }
      && text.unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || ", –".unicodeScalars.contains($0)
      }
  }

  /// Whether it is a formula or a letter, not words or a sign.
  private static func isTerm(_ text: String) -> Bool {
    if text.count == 1 { return text.allSatisfy { $0.isLetter || $0.isNumber } }
    let holdsLetters = text.contains { $0.isLetter || $0.isNumber }
    let isWord = text.allSatisfy { $0.isLetter || $0.isWhitespace || $0 == "." || $0 == "-" }
    return holdsLetters && !isWord
  }
}

/// The raised and lowered signs of Unicode, by what they stand for.
enum ScriptSigns {
  /// Superscript signs.
  static let raised = pairs(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ")

  /// Subscript signs.
  static let lowered = pairs(
    "0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

  private static func pairs(_ plain: String, _ signs: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(
      zip(plain.unicodeScalars, signs.unicodeScalars).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })
  }
}
