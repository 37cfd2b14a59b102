/// What is known of the order and the particles of names.
enum NameOrder {
  /// Whether names in texts of a language put the family name first also in English texts
  /// (CMOS 17 §8.16–8.17, §16.76–16.82). Hungarian ones do at home, but not there (§8.15).
  static func putsFamilyFirst(language: String?) -> Bool {
    guard let language else { return false }
    return ["zh", "ja", "ko", "vi"].contains(language.prefix { $0 != "-" }.lowercased())
  }

  /// Whether a name is written in a script in which family and given name have no space between
  /// them: Han, kana, Hangul.
  static func isUnspacedScript(_ name: String) -> Bool {
    name.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }

  /// The particle before a family name and the rest: `van der`, `Waals`; `al-`, `Hakim`; none where
  /// there is no word of small letters alone before one with a capital.
  static func leadingParticle(of name: String) -> (particle: String, rest: String) {
    for article in ["al-", "el-", "as-", "ash-", "an-", "ad-", "ar-", "at-", "az-"]
    where name.hasPrefix(article) {
      return (article, String(name.dropFirst(article.count)))
    }
    let words = name.split(separator: " ")
    let particles = words.prefix(while: isParticle)
    if particles.isEmpty || particles.count == words.count {
      return elidedParticle(of: name)
    }
    let rest = words.dropFirst(particles.count).joined(separator: " ")
    return (particles.joined(separator: " "), rest)
  }

  /// `d’` of `d’Alembert`.
  private static func elidedParticle(of name: String) -> (particle: String, rest: String) {
    for particle in ["d’", "d'"] where name.hasPrefix(particle) {
      return (particle, String(name.dropFirst(particle.count)))
    }
    return ("", name)
  }

  /// The given names and the particle after them: `Alexander`, `von`.
  static func trailingParticle(of given: String) -> (rest: String, particle: String) {
    let words = given.split(separator: " ")
    let count = words.reversed().prefix(while: isParticle).count
    if count == 0 || count == words.count { return (given, "") }
    return (
      words.dropLast(count).joined(separator: " "), words.suffix(count).joined(separator: " ")
    )
  }

  /// Whether a word of a name is a particle: it has small letters alone.
  static func isParticle(_ word: Substring) -> Bool {
    guard let first = word.first, first.isLowercase else { return false }
    return word.allSatisfy { $0.isLowercase || $0 == "’" || $0 == "'" }
  }

  /// Whether a particle stays with the family name where that stands alone: Dutch and Italian ones and
  /// the Arabic article do, German, French, Portuguese and Spanish ones do not (CMOS 17 §8.7–8.14).
  static func staysWithFamily(_ particle: String) -> Bool {
    let first = particle.prefix { $0 != " " }.lowercased()
    return ["van", "ten", "ter", "te", "op", "di", "della", "dello"].contains(first)
      || particle.hasSuffix("-")
  }

  /// Whether the particle is written without a space before the family name.
  static func isJoined(_ particle: String) -> Bool {
    particle.hasSuffix("-") || particle.hasSuffix("’") || particle.hasSuffix("'")
  }
}
