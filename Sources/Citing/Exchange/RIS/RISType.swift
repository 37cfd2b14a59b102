/// The reference types of RIS that works can be.
enum RISType: String, Sendable {
  case audiovisual = "ADVS"
  case bill = "BILL"
  case blog = "BLOG"
  case book = "BOOK"
  case caseLaw = "CASE"
  case chapter = "CHAP"
  case classicalWork = "CLSWK"
  case conferencePaper = "CPAPER"
  case dataset = "DATA"
  case dictionary = "DICT"
  case editedBook = "EDBOOK"
  case encyclopedia = "ENCYC"
  case figure = "FIGURE"
  case generic = "GEN"
  case hearing = "HEAR"
  case journal = "JOUR"
  case magazine = "MGZN"
  case manuscript = "MANSCPT"
  case map = "MAP"
  case music = "MUSIC"
  case newspaper = "NEWS"
  case pamphlet = "PAMP"
  case patent = "PAT"
  case personalCommunication = "PCOMM"
  case picture = "ART"
  case proceedings = "CONF"
  case report = "RPRT"
  case serial = "SER"
  case software = "COMP"
  case sound = "SOUND"
  case standard = "STAND"
  case statute = "STAT"
  case thesis = "THES"
  case unpublished = "UNPB"
  case video = "VIDEO"
  case webPage = "ELEC"
  case film = "MPCT"

  /// The type of a work; `GEN` for what RIS has no type for.
  init(_ work: Work) {
    let isPart = work.containerTitle != nil && work.archive == nil
    switch work.kind {
    case .book:
      self = work.authors.isEmpty && !work.editors.isEmpty ? .editedBook : .book
    case .paperConference: self = isPart ? .proceedings : .conferencePaper
    case .speech: self = work.eventTitle == nil ? .unpublished : .conferencePaper
    case .review, .reviewBook:
      self = isPart ? .journal : work.url == nil ? .generic : .webPage
    case .article, .document, .event, .post: self = work.url == nil ? .generic : .webPage
    default: self = Self.types[work.kind] ?? .generic
    }
  }

  private static let types: [Work.Kind: RISType] = [
    .articleJournal: .journal, .articleMagazine: .magazine, .articleNewspaper: .newspaper,
    .bill: .bill, .broadcast: .audiovisual, .chapter: .chapter, .classic: .classicalWork,
    .collection: .editedBook, .dataset: .dataset, .entry: .encyclopedia,
    .entryDictionary: .dictionary, .entryEncyclopedia: .encyclopedia, .figure: .figure,
    .graphic: .picture, .hearing: .hearing, .legalCase: .caseLaw, .legislation: .statute,
    .manuscript: .manuscript, .map: .map, .motionPicture: .film, .musicalScore: .music,
    .pamphlet: .pamphlet, .patent: .patent, .periodical: .serial,
    .personalCommunication: .personalCommunication, .postWeblog: .blog, .regulation: .statute,
    .report: .report, .software: .software, .song: .sound, .standard: .standard,
    .thesis: .thesis, .webpage: .webPage,
  ]

  /// Whether such works stand in something that has editors of its own.
  var isInBook: Bool {
    switch self {
    case .chapter, .proceedings, .encyclopedia, .dictionary: true
    default: false
    }
  }

  /// Whether such works are given at an event, which their `T2` is then.
  var isOfEvent: Bool { self == .proceedings || self == .conferencePaper }
}
