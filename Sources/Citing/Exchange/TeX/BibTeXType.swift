/// The types of entries that BibTeX's own styles know.
enum BibTeXType: String, Sendable {
  case article, book, booklet, incollection, inproceedings, mastersthesis, misc, phdthesis
  case techreport, unpublished

  /// The type of a work; `misc` for what BibTeX has no type for, such as pages of the web.
  init(_ work: Work) {
    let isPart = work.containerTitle != nil
    switch work.kind {
    case .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook:
      self = isPart ? .article : .misc
    case .book, .classic, .collection: self = .book
    case .chapter, .entry, .entryDictionary, .entryEncyclopedia:
      self = isPart ? .incollection : .misc
    case .paperConference: self = isPart && work.archive == nil ? .inproceedings : .misc
    case .thesis: self = ThesisDegree(work.genre) == .master ? .mastersthesis : .phdthesis
    case .report: self = .techreport
    case .manuscript: self = .unpublished
    case .pamphlet: self = .booklet
    default: self = .misc
    }
  }

  /// Whether it stands in a book, whose title keeps its capitals as a title does.
  var isInBook: Bool { self == .incollection || self == .inproceedings }

  /// Whether it has `howpublished`.
  var isPublishedSomehow: Bool { self == .misc || self == .booklet || self == .unpublished }

  /// Whether its `type` is printed.
  var hasGenre: Bool { self == .phdthesis || self == .mastersthesis || self == .techreport }
}

/// The degree that a thesis was for.
enum ThesisDegree: Sendable {
  case doctor, master, other

  /// By its genre in words: `PhD diss.`, `Master’s thesis`.
  init(_ genre: String?) {
    let words = FoldedWords.of(genre ?? "")
    if words.contains(where: { $0.hasPrefix("master") || $0.hasPrefix("mestr") || $0 == "ma" }) {
      self = .master
    } else if words.contains(where: { $0.hasPrefix("phd") || $0.hasPrefix("doct") || $0 == "ph" }) {
      self = .doctor
    } else {
      self = .other
    }
  }
}
