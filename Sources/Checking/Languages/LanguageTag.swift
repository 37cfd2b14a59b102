/// A language tag of RFC 5646 (BCP 47), by its form alone: whether what it says exists is the
/// business of `KnownLanguages`.
///
///     LanguageTag("zh-Hant-TW")?.region   // "TW"
///     LanguageTag("en_GB")                // nil: parts are joined by hyphens
struct LanguageTag: Equatable {
  /// The language, as written: `zh`; nil in tags for private use and in those of old.
  private(set) var language: String?
  /// The script, as written: `Hant`.
  private(set) var script: String?
  /// The region, as written: `TW`, `419`.
  private(set) var region: String?

  /// Tags that were registered before tags had a form.
  private static let irregular: Set<String> = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux",
    "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl",
    "sgn-ch-de",
  ]

  /// Reads a tag; nil if it has not the form of one.
  init?(_ text: String) {
    if Self.irregular.contains(text.lowercased()) { return }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy(Self.isSubtag) else { return nil }
    var rest = parts[...]
    if rest.first?.lowercased() != "x" {
      guard let first = rest.popFirst(), Self.isLetters(first), first.utf8.count >= 2 else {
        return nil
      }
      language = String(first)
      readPlace(after: first, &rest)
      guard Self.skipsVariants(&rest), Self.skipsExtensions(&rest) else { return nil }
    }
    guard Self.isPrivateUse(rest) else { return nil }
  }

  /// Steps over extended languages, a script, and a region.
  private mutating func readPlace(after language: Substring, _ rest: inout ArraySlice<Substring>) {
    if language.utf8.count <= 3 {
      for _ in 0..<3 {
        guard let part = rest.first, part.utf8.count == 3, Self.isLetters(part) else { break }
        rest.removeFirst()
      }
    }
    if let part = rest.first, part.utf8.count == 4, Self.isLetters(part) {
      script = String(part)
      rest.removeFirst()
    }
    let isRegion = { (part: Substring) in
      part.utf8.count == 2 && Self.isLetters(part) || part.utf8.count == 3 && Self.isDigits(part)
    }
    if let part = rest.first, isRegion(part) {
      region = String(part)
      rest.removeFirst()
    }
  }

  /// Steps over variants; false where one stands twice.
  private static func skipsVariants(_ rest: inout ArraySlice<Substring>) -> Bool {
    var seen: Set<String> = []
    while let part = rest.first,
      part.utf8.count >= 5 || part.utf8.count == 4 && isDigits(part.prefix(1))
    {
      guard seen.insert(part.lowercased()).inserted else { return false }
      rest.removeFirst()
    }
    return true
  }

  /// Steps over extensions, each a letter or digit and what it governs; false where one is empty or
  /// stands twice.
  private static func skipsExtensions(_ rest: inout ArraySlice<Substring>) -> Bool {
    var seen: Set<String> = []
    while let part = rest.first, part.utf8.count == 1, part.lowercased() != "x" {
      guard seen.insert(part.lowercased()).inserted else { return false }
      rest.removeFirst()
      guard let next = rest.first, next.utf8.count >= 2 else { return false }
      rest = rest.drop { $0.utf8.count >= 2 }
    }
    return true
  }

  /// Whether nothing is left but what is for private use: `x-` and more.
  private static func isPrivateUse(_ rest: ArraySlice<Substring>) -> Bool {
    rest.isEmpty || rest.first?.lowercased() == "x" && rest.count > 1
  }

  private static func isSubtag(_ part: Substring) -> Bool {
    (1...8).contains(part.utf8.count)
      && part.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
  }

  private static func isLetters(_ part: Substring) -> Bool { part.utf8.allSatisfy(isLetter) }

  private static func isDigits(_ part: Substring) -> Bool {
    part.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
