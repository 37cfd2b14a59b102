/// The types of entries of BibLaTeX's data model that works can be.
enum BibLaTeXType: String, Sendable {
  case article, book, booklet, collection, dataset, inbook, incollection, inproceedings, inreference
  case jurisdiction, legislation, letter, misc, music, online, patent, performance, periodical
  case report, software, standard, thesis, unpublished, video

  /// The type of a work.
  init(_ work: Work) {
    self = Self.known(work) ?? (work.url == nil ? .misc : .online)
  }

  /// The type of a work by its kind; nil for what has no type, and is `online` or `misc`.
  private static func known(_ work: Work) -> BibLaTeXType? {
    let isPart = work.containerTitle != nil
    switch work.kind {
    case .articleJournal, .articleMagazine, .articleNewspaper: return isPart ? .article : nil
    case .review, .reviewBook: return isPart && work.archive == nil ? .article : nil
    case .book, .classic:
      return work.authors.isEmpty && !work.editors.isEmpty ? .collection : .book
    case .collection: return .collection
    case .chapter where isPart:
      return work.names(.containerAuthor).isEmpty ? .incollection : .inbook
    case .entry, .entryDictionary, .entryEncyclopedia: return isPart ? .inreference : nil
    case .paperConference: return isPart && work.archive == nil ? .inproceedings : .unpublished
    case .speech, .manuscript: return .unpublished
    case .thesis: return .thesis
    case .report: return .report
    case .pamphlet: return .booklet
    case .dataset: return .dataset
    case .software: return .software
    case .standard: return .standard
    case .motionPicture, .broadcast: return .video
    case .song: return .music
    case .performance: return .performance
    case .patent: return .patent
    case .periodical: return .periodical
    case .legalCase: return .jurisdiction
    case .bill, .legislation, .regulation, .treaty: return .legislation
    case .personalCommunication: return .letter
    default: return nil
    }
  }

  /// Whether it stands in something whose title is `booktitle`.
  var isInBook: Bool {
    self == .inbook || self == .incollection || self == .inproceedings || self == .inreference
  }

  /// Whether it stands in a journal.
  var isInJournal: Bool { self == .article }

  /// Whether it is a book, or in one.
  private var isBound: Bool { isInBook || self == .book || self == .collection }

  // MARK: - What the standard styles print of it

  /// Whether its translator is printed.
  var hasTranslator: Bool { isInJournal || isBound && self != .inproceedings }

  /// Whether editors of all types are printed; else those of the first type, or none.
  var hasSeveralEditors: Bool { hasTranslator }

  /// Whether its editor is printed.
  var hasEditor: Bool {
    self != .patent && self != .report && self != .thesis && self != .unpublished
  }

  /// Whether its event is printed.
  var hasEvent: Bool { self == .inproceedings || self == .unpublished }

  /// Where the publisher stands; nil where none is printed.
  var publisherField: String? {
    switch self {
    case .article, .patent, .periodical: nil
    case .thesis, .report: "institution"
    case .booklet, .unpublished: "howpublished"
    case .book, .collection, .inbook, .incollection, .inproceedings, .inreference, .dataset:
      "publisher"
    default: "organization"
    }
  }

  /// Whether its kind in words is `type`.
  var hasType: Bool {
    switch self {
    case .booklet, .patent, .report, .thesis, .unpublished, .misc, .dataset, .software: true
    default: false
    }
  }
}
