extension Work {
  /// What a work is, by CSL's names of types.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case article, bill, book, broadcast, chapter, classic, collection, dataset, document, entry
    case event, figure, graphic, hearing, interview, legislation, manuscript, map, pamphlet, patent
    case performance, periodical, post, regulation, report, review, software, song, speech, standard
    case thesis, treaty, webpage
    case articleJournal = "article-journal"
    case articleMagazine = "article-magazine"
    case articleNewspaper = "article-newspaper"
    case entryDictionary = "entry-dictionary"
    case entryEncyclopedia = "entry-encyclopedia"
    case legalCase = "legal_case"
    case motionPicture = "motion_picture"
    case musicalScore = "musical_score"
    case paperConference = "paper-conference"
    case personalCommunication = "personal_communication"
    case postWeblog = "post-weblog"
    case reviewBook = "review-book"

    /// The kind of a CSL type; a document where the type is missing or unknown.
    public init(csl type: String?) {
      self = type.flatMap(Kind.init(rawValue:)) ?? .document
    }
  }
}
