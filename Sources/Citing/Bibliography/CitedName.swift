import Archive

/// How a work is named by citations in a text: by its authors and its year.
struct CitedName: Sendable {
  /// The id that citations lead to.
  let id: String
  /// The year, with its letter where the bibliography gives it one: `1992`, `1992a`.
  let year: String
  /// Its authors, in order.
  let authors: [Author]

  /// An author: the folded words of the family name, and those of the given names.
  struct Author: Sendable {
    let family: [String]
    let given: Set<String>
  }

  /// How a reference is named; nil where no id, year or author is known.
  init?(_ reference: Reference) {
    let work = Work(reference)
    guard let id = reference.id, !id.isEmpty, let year = Self.year(of: work) else { return nil }
    self.id = id
    self.year = year + (work.other["year-suffix"]?.string ?? "").lowercased()
    authors = work.creators.map { name in
      let given = FoldedWords.of(name.given)
      return Author(
        family: FoldedWords.of(name.surname),
        given: Set(given + given.compactMap { $0.first.map(String.init) }))
    }
    if authors.isEmpty || authors.contains(where: \.family.isEmpty) { return nil }
  }

  private static func year(of work: Work) -> String? {
    switch work.issued {
    case .date(let date) where (1000...9999).contains(date.year): "\(date.year)"
    case .literal(let words): FoldedWords.of(words).first { $0.count == 4 && Int($0) != nil }
    default: nil
    }
  }

  // MARK: - In a text

  /// Where the authors begin who stand at the end of some words; nil where it is not they.
  ///
  /// All are named, or the first one and that there are others. A further name before them makes it
  /// another work: `Marx and Kropotkin` is not Kropotkin's.
  func start(in words: ArraySlice<CitationWord>) -> Int? {
    let all = Self.start(of: authors, in: words)
    if let all { return Self.standsAlone(all, in: words) ? all : nil }
    guard authors.count > 1, let others = Self.withoutOthers(words),
      let first = Self.start(of: [authors[0]], in: others)
    else { return nil }
    return Self.standsAlone(first, in: words) ? first : nil
  }

  private static func start(of authors: [Author], in words: ArraySlice<CitationWord>) -> Int? {
    var rest = words
    for (index, author) in authors.reversed().enumerated() {
      if index > 0 { rest = rest.droppingLast { connectors.contains($0.folded) } }
      let bare = rest.droppingLast { author.given.contains($0.folded) }
      guard bare.suffix(author.family.count).map(\.folded) == author.family else { return nil }
      rest = bare.dropLast(author.family.count)
      // `P. Kropotkin`: what stands before the family name is told from a further author by his own
      // given names.
      rest = rest.droppingLast { author.given.contains($0.folded) }
    }
    return rest.endIndex
  }

  /// The words before `et al.`; nil where there is no such thing.
  private static func withoutOthers(_ words: ArraySlice<CitationWord>) -> ArraySlice<CitationWord>?
  {
    let ends = [
      ["et", "al"], ["et", "alii"], ["and", "others"], ["e", "outros"], ["y", "otros"],
      ["u", "a"], ["и", "др"], ["et", "coll"],
    ]
    return ends.first { words.suffix($0.count).map(\.folded) == $0 }
      .map { words.dropLast($0.count) }
  }

  /// Whether no further name stands before the first of the authors.
  private static func standsAlone(_ start: Int, in words: ArraySlice<CitationWord>) -> Bool {
    guard start > words.startIndex else { return true }
    var before = words[start - 1]
    // `Markin 1992, 42, and Kropotkin 1902`: two citations.
    if connectors.contains(before.folded), start - 2 >= words.startIndex,
      words[start - 2].isNumber
    {
      before = words[start - 2]
    }
    if before.isNumber || leads.contains(before.folded) { return true }
    let isNamed = before.isCapital || connectors.contains(before.folded)
    return !isNamed && words[start].separator != "&"
  }

  private static let connectors: Set = ["and", "et", "e", "y", "und", "en", "och", "og", "и", "i"]

  /// Words with a capital that begin a sentence or a citation, and are no names.
  private static let leads: Set = [
    "see", "cf", "also", "compare", "quoted", "cited", "after", "in", "as", "by", "while", "when",
    "but", "for", "like", "since", "vgl", "siehe", "nach", "voir", "d", "apres", "selon", "ver",
    "cfr", "segundo", "segun", "vease", "см", "ср",
  ]
}

extension ArraySlice<CitationWord> {
  /// The words without those at the end of which something holds.
  fileprivate func droppingLast(
    while isDropped: (CitationWord) -> Bool
  ) -> ArraySlice<CitationWord> {
    var rest = self
    while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
    return rest
  }
}
