/// Tags of languages as books have them: well formed by BCP 47.
enum BookLanguage {
  /// The tag as far as it is well formed; nil where not even its language is.
  ///
  ///     BookLanguage.tag("pt-BR")        // "pt-BR"
  ///     BookLanguage.tag("en-english!")  // "en"
  ///     BookLanguage.tag("english-x")    // nil
  static func tag(_ code: String?) -> String? {
    let parts = (code ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else {
      return nil
    }
    var rest = parts.dropFirst()
    var tag = String(first)
    func take(_ isPart: (Substring) -> Bool) {
      guard let part = rest.first, isPart(part) else { return }
      tag += "-" + part
      rest = rest.dropFirst()
    }
    take { $0.count == 4 && $0.allSatisfy(isLetter) }
    take { ($0.count == 2 && $0.allSatisfy(isLetter)) || ($0.count == 3 && $0.allSatisfy(isDigit)) }
    return tag
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
