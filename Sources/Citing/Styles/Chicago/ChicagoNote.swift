/// A footnote of Chicago: parts between commas, the facts of publication in parentheses
/// (CMOS 17 §14.19–14.23).
struct ChicagoNote {
  private let work: Work
  private let locator: Locator
  private let words: ChicagoWords
  private let dates = DateWords(.chicago)

  init(_ work: Work, _ locator: Locator) {
    self.work = work
    self.locator = locator
    words = ChicagoWords(work)
  }

  /// The note, with its full stop.
  var text: MarkedText {
    var note = Phrases(MarkedText(names ?? ""))
    switch work.shape {
    case .whole: addWhole(to: &note)
    case .part: addPart(to: &note)
    case .journal: addJournal(to: &note)
    case .press, .page: addPage(to: &note)
    case .talk: addTalk(to: &note)
    case .unpublished: addUnpublished(to: &note)
    case .letter: addLetter(to: &note)
    }
    note.comma(work.address)
    return note.sentence
  }

  /// The place that is cited. On which day the text was as it is cited is not told again where it is
  /// the work's own date.
  private var place: String? {
    if case .paragraph(let range, .date(let day)?) = locator, work.issued == WorkDate(day) {
      return ChicagoWords.locator(.paragraph(range))
    }
    return ChicagoWords.locator(locator)
  }

  /// The names as they are read, four or more cut after the first (§14.76).
  private var names: String? {
    let lead = LeadNames(work)
    let names = lead.names.map(\.displayed)
    if names.isEmpty { return nil }
    let text = NameSeries.cut(names, above: 3, to: 1) ?? NameSeries.joined(names)
    return [text, ChicagoContributors(work).leadLabel].compactMap(\.self).joined(separator: ", ")
  }

  private func addWhole(to note: inout Phrases) {
    note.comma(words.titleOrDescription)
    addBookFacts(to: &note)
    note.comma(place)
    note.comma(work.medium)
  }

  private func addPart(to note: inout Phrases) {
    let isEntry = work.kind != .chapter && work.kind != .paperConference
    if isEntry, LeadNames(work).names.isEmpty {
      note.comma(words.container)
      addBookFacts(to: &note)
      note.comma(work.title.map { "s.v. " + words.title($0) })
      note.comma(place)
      return
    }
    note.comma(words.titleOrDescription)
    note.comma(words.review)
    note.comma(words.container.map { "in " + $0 })
    addBookFacts(to: &note)
    note.comma(place)
  }

  /// Editors, edition, volume, series, and the imprint in parentheses.
  private func addBookFacts(to note: inout Phrases) {
    for phrase in ChicagoContributors(work).phrases(isNote: true) { note.comma(phrase) }
    note.comma(work.edition.map(Ordinal.edition))
    note.comma(work.volume.map { "vol. " + $0 })
    note.comma(words.series)
    note.comma(words.origin(withDate: false))
    let genre = work.kind == .report ? work.genre : nil
    note.comma([genre, work.number].compactMap(\.self).joined(separator: " "))
    note.space(imprint)
  }

  /// `(London: Heinemann, 1902)`, `(1902; repr., Boston: Sargent, 1955)` (§14.114), `(n.d.)`
  private var imprint: MarkedText? {
    var facts = Phrases(MarkedText(words.imprint ?? ""))
    facts.comma(work.issued.map(dates.text) ?? (work.isAddressed ? nil : "n.d."))
    if work.hasOriginalDate, let original = work.originalDate {
      return "(\(dates.text(original)); repr., " + facts.text + ")"
    }
    return facts.text.isEmpty ? nil : "(" + facts.text + ")"
  }

  private func addJournal(to note: inout Phrases) {
    note.comma(words.titleOrDescription)
    note.comma(words.review)
    for phrase in ChicagoContributors(work).phrases(isNote: true) { note.comma(phrase) }
    note.comma(words.container)
    let number = ChicagoIssue(work)
    note.space(number.volumeAndIssue)
    let place = place ?? work.pages.map(PrintedPages(.chicago).text)
    let date = work.issued.map(dates.text) ?? "n.d."
    if number.volumeAndIssue == nil, work.issue == nil {
      note.comma(date)
      note.comma(place)
    } else {
      if work.volume == nil { note.comma(work.issue.map { "no. " + $0 }) }
      note.space("(\(date))")
      if let place { note = Phrases(note.text + ": " + place) }
    }
  }

  private func addPage(to note: inout Phrases) {
    note.comma(words.titleOrDescription)
    note.comma(words.review)
    for phrase in ChicagoContributors(work).phrases(isNote: true) { note.comma(phrase) }
    note.comma(words.origin(withDate: true))
    if work.kind == .event { note.comma(words.event(dates)) }
    note.comma(words.container)
    note.space(words.blogMark)
    note.comma(words.version)
    if work.shape == .page, !work.isOfArchive { note.comma(work.publisher) }
    note.comma(work.issued.map(dates.text))
    note.comma(place)
    note.comma(accessed.map { "accessed " + $0 })
  }

  /// The day of access, where there is no other date (§14.12).
  private var accessed: String? {
    work.issued == nil && work.url != nil ? work.accessed.map(dates.text) : nil
  }

  private func addTalk(to note: inout Phrases) {
    note.comma(words.titleOrDescription)
    note.space(words.presentation(dates).map { "(" + $0 + ")" })
    note.comma(words.container)
    note.comma(words.version)
    note.comma(place)
  }

  private func addUnpublished(to note: inout Phrases) {
    note.comma(words.titleOrDescription)
    var facts = Phrases()
    facts.comma(work.title == nil ? nil : work.genre ?? work.kind.defaultGenre)
    facts.comma(work.publisher)
    facts.comma(work.issued.map(dates.text) ?? "n.d.")
    note.space("(" + facts.text + ")")
    for phrase in ChicagoContributors(work).phrases(isNote: true) { note.comma(phrase) }
    note.comma(place)
    note.comma(work.archiveLocation)
    note.comma(work.archive)
  }

  private func addLetter(to note: inout Phrases) {
    note.space(ChicagoLetter(work).recipient)
    note.comma(work.title.map(words.title))
    note.comma(work.recipients.isEmpty || work.genre != nil ? work.genre : nil)
    note.comma(work.issued.map(dates.text))
    note.comma(place)
    note.comma(work.archiveLocation)
    note.comma(work.archive)
  }
}

/// Volume and issue of a journal.
struct ChicagoIssue {
  /// `37`, `37, no. 3` (§14.171); nil where there is no volume.
  let volumeAndIssue: String?

  init(_ work: Work) {
    volumeAndIssue = work.volume.map { volume in
      volume + (work.issue.map { ", no. " + $0 } ?? "")
    }
  }
}

/// To whom a letter went.
struct ChicagoLetter {
  /// `to Charles Gaskell` (§14.229); nil where nobody is named.
  let recipient: String?

  init(_ work: Work) {
    let names = work.recipients.map(\.displayed)
    recipient = names.isEmpty ? nil : "to " + NameSeries.joined(names)
  }
}

extension Work {
  /// To whom it was written.
  var recipients: [PersonName] { names(.recipient) }

  /// Whether there is an address by which it can be looked up.
  var isAddressed: Bool { doi != nil || url != nil }
}

extension Work.Kind {
  /// What a work that nobody published is, where it does not say so itself.
  var defaultGenre: String? {
    switch self {
    case .thesis: "thesis"
    case .manuscript: "manuscript"
    case .interview: "interview"
    default: nil
    }
  }
}
