/// The key by which a work is cited in LaTeX, Markdown and Org: who, when, what.
///
///     CitationKey(work).text   // "kropotkin1902-free-commune", "kropotkin1902mutual-k3fq2"
///
/// It is made of the work's own data, so that neither what else is exported nor what an archive gains
/// later changes it. Of an article it ends in the item's id, where that is fit for a key; of any other
/// work, in the first word of its title that says something and five characters of a hash of its
/// names, year, title and volume, so that two works of one year have two keys. It has small letters,
/// digits and hyphens only, which every program takes.
struct CitationKey: Sendable, Hashable {
  /// The key.
  let text: String

  /// The key of a work.
  init(_ work: Work) {
    let beginning = Self.name(of: work) + Self.year(of: work)
    // An article is known by its archive's title, as the site that it is a part of.
    let isArticle = work.archive != nil && work.archive == work.containerTitle?.plain
    if isArticle, Self.isFit(work.id) {
      text = beginning + "-" + work.id
    } else {
      let identity = isArticle ? work.id : Self.identity(of: work)
      text = beginning + Self.word(of: work) + "-" + KeyHash(identity).letters(5)
    }
  }

  /// The key with a further hash, for a work whose key another one has.
  init(_ work: Work, besides key: CitationKey) {
    let whole = work.id + "\n" + (work.url ?? "") + "\n" + (work.pages ?? "")
    text = key.text + KeyHash(whole).letters(7)
  }

  /// Whether an item's id can be the end of a key. Capitals cannot: BibTeX does not tell them from
  /// small letters.
  private static func isFit(_ id: String) -> Bool {
    (1...40).contains(id.utf8.count)
      && id.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  // MARK: - Parts

  private static func name(of work: Work) -> String {
    let names = work.creators
    let name = names.first.map { FoldedWords.latin($0.literal ?? $0.keyed) } ?? ""
    return name.isEmpty ? "anon" : String(name.prefix(20))
  }

  private static func year(of work: Work) -> String {
    guard case .date(let date)? = work.originalDate ?? work.issued else { return "nd" }
    return date.year < 1 ? "bc\(1 - date.year)" : "\(date.year)"
  }

  /// The first word of a title that is no article and no preposition.
  private static func word(of work: Work) -> String {
    let words = FoldedWords.of(work.title?.plain ?? "").map(FoldedWords.latin)
      .filter { !$0.isEmpty }
    let word = words.first { $0.utf8.count > 3 && !smallWords.contains($0) } ?? words.first
    return String((word ?? work.kind.rawValue.filter(\.isLetter)).prefix(20))
  }

  private static let smallWords: Set = [
    "about", "after", "aus", "com", "con", "dans", "das", "dem", "den", "der", "des", "die", "ein",
    "eine", "einer", "from", "into", "las", "les", "los", "over", "para", "por", "pour", "sobre",
    "that", "the", "their", "these", "this", "toward", "towards", "una", "une", "unter", "upon",
    "what", "when", "where", "which", "with", "über",
  ]

  private static func identity(of work: Work) -> String {
    WorkIdentity.description(of: work) + "\n" + (work.volume ?? "")
  }
}

extension PersonName {
  /// The family name with the particle that stays with it.
  var keyed: String { nonDroppingParticle + family }
}

extension Work {
  /// Who a work is known by: its authors, else its editors, else whoever had another part in it.
  var creators: [PersonName] {
    for role in [Contributor.Role.author, .editor, .chair, .organizer, .director, .compiler] {
      let names = names(role)
      if !names.isEmpty { return names }
    }
    return contributors.filter { $0.role != .translator && $0.role != .reviewedAuthor }.map(\.name)
  }
}
