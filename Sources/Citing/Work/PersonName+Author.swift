import Archive

extension PersonName {
  /// Reads the name of an author of an archive.
  ///
  ///     Author(name: "Élisée Reclus", sortName: "Reclus, Élisée")   // family, given
  ///     Author(name: "Mao Zedong", sortName: "Mao, Zedong")         // the same, the family first
  ///     Author(name: "Björk Guðmundsdóttir", sortName: "Björk Guðmundsdóttir")   // one name
  ///     Author(name: "Peter Kropotkin")                             // split at the last word
  ///     Author(name: "Freedom Press")                               // a body: one name
  ///
  /// `sortName` decides, as the archive's own word. Where there is none, a name is split only where
  /// that is safe: not that of a body, not one word, not three or more in a Spanish text (which of
  /// them are family names, nobody can see), not in a script without spaces.
  ///
  /// - Parameter language: that of the text.
  public init(_ author: Author, language: String? = nil) {
    let name = Self.collapsed(author.name ?? author.url ?? "")
    let sortName = author.sortName.map(Self.collapsed)
    if let sortName, let comma = sortName.firstIndex(of: ",") {
      self.init(sorted: sortName, comma: comma, shown: name, language: language)
    } else if sortName == nil, author.name != nil,
      let split = Self(split: name, isPerson: author.orcid != nil, language: language)
    {
      self = split
    } else {
      self.init(literal: name.isEmpty ? sortName ?? "" : name)
    }
  }

  /// A name as it is sorted, `Reclus, Élisée` or `King, Martin Luther, Jr.`.
  private init(
    sorted name: String, comma: String.Index, shown: String, language: String?
  ) {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " })
    }
    let (given, particle) = NameOrder.trailingParticle(of: parts[1])
    self.init(
      family: parts[0], given: given, suffix: parts.dropFirst(2).joined(separator: ", "))
    // What is sorted behind the given name stays with the family name where that is shown.
    if !particle.isEmpty {
      if shown.contains(" " + particle + " " + family) || NameOrder.isJoined(particle) {
        nonDroppingParticle = particle
      } else {
        droppingParticle = particle
      }
    }
    if NameOrder.isUnspacedScript(family) {
      isFamilyFirst = true
    } else if !given.isEmpty, shown.hasPrefix(family + " "), shown.hasSuffix(given) {
      // Hungarian names are turned round in English (CMOS 17 §8.15).
      isFamilyFirst = language?.prefix { $0 != "-" }.lowercased() != "hu"
    }
  }

  /// A name as it is shown, split before its last word; nil where that is not safe.
  private init?(split name: String, isPerson: Bool, language: String?) {
    if NameOrder.isUnspacedScript(name) || NameOrder.putsFamilyFirst(language: language) {
      return nil
    }
    var words = name.split(separator: " ")
    var suffix = ""
    if words.count > 2, let last = words.last, Self.suffixes.contains(String(last)) {
      suffix = String(words.removeLast())
      if let before = words.last, before.hasSuffix(",") {
        words[words.count - 1] = before.dropLast()
      }
    }
    let isSpanish = language?.prefix { $0 != "-" }.lowercased() == "es"
    guard (2...(isSpanish ? 2 : 6)).contains(words.count), isPerson || Self.arePersonal(words),
      let family = words.popLast()
    else { return nil }
    let (given, particle) = NameOrder.trailingParticle(of: words.joined(separator: " "))
    let (article, rest) = NameOrder.leadingParticle(of: String(family))
    self.init(family: rest, given: given, suffix: suffix)
    let found = particle.isEmpty ? article : particle
    if NameOrder.staysWithFamily(found) {
      nonDroppingParticle = found
    } else {
      droppingParticle = found
    }
  }

  private static let suffixes: Set = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"]

  /// Whether words can be those of a person's name: capitals and particles alone, and none that
  /// bodies of people are called by.
  private static func arePersonal(_ words: [Substring]) -> Bool {
    guard let last = words.last, let initial = last.first, initial.isUppercase || last.contains("-")
    else { return false }
    return words.allSatisfy { word in
      guard let first = word.first, first.isLetter else { return false }
      let isName = first.isUppercase || NameOrder.isParticle(word) || word.contains("-")
      let letters = word.lowercased().filter { $0.isLetter }
      return isName && !bodies.contains(letters) && !word.contains("&")
        && !word.contains { $0.isNumber || ":;/@()".contains($0) }
    }
  }

  /// Words of the names of publishers, groups, offices.
  private static let bodies: Set = [
    "academy", "and", "archive", "archives", "association", "associação", "asociación", "board",
    "books", "bureau", "center", "centre", "centro", "circle", "club", "coletivo", "colectivo",
    "collective", "college", "comité", "comitê", "commission", "committee", "commune", "company",
    "congress", "cooperative", "council", "department", "e", "editora", "editorial", "editors",
    "et",
    "faculty", "fédération", "federación", "federation", "for", "foundation", "group", "grupo",
    "inc", "institute", "institut", "instituto", "international", "journal", "league", "library",
    "magazine", "ministry", "movement", "museum", "network", "office", "of", "organization",
    "party", "press", "project", "projeto", "public", "publishers", "redaction", "review",
    "school", "service", "sociedade", "society", "staff", "team", "the", "und", "union",
    "universidad",
    "universidade", "university", "users", "women", "workers", "working", "y",
  ]

  /// A name with single spaces, and none at its ends.
  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
