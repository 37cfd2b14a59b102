/// What APA calls things.
struct APAWords {
  let work: Work

  init(_ work: Work) { self.work = work }

  /// Whether the title is in italics: of what stands alone, and of pages of sites (§9.19).
  var isItalic: Bool {
    switch work.shape {
    case .part, .journal, .press, .letter: false
    case .page: work.kind != .postWeblog && work.kind != .post
    case .whole, .talk, .unpublished: true
    }
  }

  /// The title, as it is written (§6.17 wants sentence case, which cannot be made safely).
  var title: MarkedText? {
    guard let title = work.title else { return nil }
    let text = TitleText(title, isHeadline: false)
    return isItalic ? text.italic : text.plain
  }

  /// What a work without a title is called, in brackets (§9.22).
  var description: MarkedText? {
    let recipients = work.recipients.map(\.displayed)
    let genre = work.genre.map { MarkedText($0).capitalised }
    if !recipients.isEmpty {
      return "[" + (genre ?? "Letter") + " to " + NameSeries.joined(recipients) + "]"
    }
    return work.reviewedTitle == nil ? genre.map { "[" + $0 + "]" } : nil
  }

  /// What those who lead are called by who are no authors (§10.2, §10.12).
  static func label(_ lead: LeadNames) -> String? {
    let ending = lead.names.count > 1 ? "s" : ""
    switch lead.role {
    case .editor, .editorialDirector: return "Ed\(ending)."
    case .editorTranslator: return "Ed\(ending). & Trans."
    case .compiler: return "Comp\(ending)."
    case .curator: return "Curator" + ending
    case .director: return "Director" + ending
    case .scriptWriter: return "Writer" + ending
    case .illustrator: return "Illus."
    case .translator: return "Trans."
    default: return nil
    }
  }

  /// The kind in brackets: `[Review of the book *X*, by A]` (§10.7), `[Film]` (§10.12), `[Doctoral
  /// dissertation, University]` (§10.6), `[Conference session]` (§10.5).
  var bracketed: MarkedText? {
    if let title = work.reviewedTitle {
      let what = work.kind == .reviewBook ? "Review of the book " : "Review of "
      var text = Phrases(MarkedText(what) + TitleText(title, isHeadline: false).italic)
      let names = work.reviewedAuthors.map(\.initialledFirst)
      if !names.isEmpty { text.comma("by " + NameSeries.joined(names, word: "&")) }
      return "[" + text.text + "]"
    }
    if work.title == nil { return nil }
    switch work.kind {
    case .thesis:
      let parts = [work.genre ?? "Thesis", work.publisher].compactMap(\.self)
      return "[\(parts.joined(separator: ", "))]"
    case .report: return nil
    case .speech, .paperConference:
      return work.shape == .talk ? "[\(capitalisedGenre ?? talkName)]" : nil
    default:
      return (capitalisedGenre ?? Self.names[work.kind]).map { "[\($0)]" }
    }
  }

  private var capitalisedGenre: String? {
    work.genre.map { MarkedText($0).capitalised.plain }
  }

  private var talkName: String {
    work.kind == .paperConference ? "Paper presentation" : "Conference session"
  }

  private static let names: [Work.Kind: String] = [
    .motionPicture: "Film", .software: "Computer software", .dataset: "Data set", .map: "Map",
    .song: "Song", .broadcast: "Broadcast", .manuscript: "Unpublished manuscript",
    .interview: "Interview",
  ]
}
