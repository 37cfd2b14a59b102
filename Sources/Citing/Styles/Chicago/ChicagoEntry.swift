/// An entry of a bibliography of Chicago: parts between full stops; by author and date, the year
/// stands after the names (CMOS 17 §14.61–14.67, §15.5–15.9).
struct ChicagoEntry {
  private let work: Work
  private let isAuthorDate: Bool
  private let words: ChicagoWords
  private let dates = DateWords(.chicago)

  init(_ work: Work, isAuthorDate: Bool) {
    self.work = work
    self.isAuthorDate = isAuthorDate
    words = ChicagoWords(work)
  }

  /// The entry, with its full stop.
  var text: MarkedText {
    var entry = Phrases(MarkedText(names ?? ""))
    let hasNames = !entry.text.isEmpty
    if hasNames { entry.stop(leadYear) }
    switch work.shape {
    case .whole: addWhole(to: &entry, hasNames)
    case .part: addPart(to: &entry, hasNames)
    case .journal: addJournal(to: &entry, hasNames)
    case .press, .page: addPage(to: &entry, hasNames)
    case .talk: addTalk(to: &entry, hasNames)
    case .unpublished: addUnpublished(to: &entry, hasNames)
    case .letter: addLetter(to: &entry, hasNames)
    }
    entry.stop(work.address)
    return entry.sentence
  }

  /// The names, the first turned round; of more than ten the first seven (§14.76). A particle of
  /// the family name stands behind (§16.71).
  private var names: String? {
    let lead = LeadNames(work)
    let texts = lead.names.enumerated().map { index, name in
      index == 0 ? name.inverted(demoting: true) : name.displayed
    }
    guard let first = texts.first else { return nil }
    let text =
      NameSeries.cut(texts, above: 10, to: 7)
      ?? NameSeries.joined(texts, hasComma: first.contains(", "))
    return [text, ChicagoContributors(work).leadLabel].compactMap(\.self).joined(separator: ", ")
  }

  /// `1902`, `(1902) 1955` (§15.40), `n.d.`; nil in a bibliography to notes.
  private var leadYear: String? {
    guard isAuthorDate else { return nil }
    let year = work.citedDate.map(dates.year) ?? "n.d."
    guard work.hasOriginalDate, let original = work.originalDate else { return year }
    return "(\(DateWords(.apa).year(original))) \(year)"
  }

  /// The whole date; by author and date only where it says more than the year before (§15.51).
  private var fullDate: String? {
    work.issued.flatMap { date in
      let text = dates.text(date)
      return isAuthorDate && text == dates.year(date) ? nil : text
    }
  }

  /// Where an unpublished work is kept: `Fond 1129, State Archive` (§14.222).
  private var keeper: MarkedText? {
    let parts = [work.archiveLocation, work.archive].compactMap(\.self)
    return parts.isEmpty ? nil : MarkedText(parts.joined(separator: ", ")).capitalised
  }

  /// The title; where nobody is named, the year follows it.
  private func addTitle(to entry: inout Phrases, _ hasNames: Bool) {
    if words.isUnsignedNews {
      entry.stop(words.container)
      entry.stop(leadYear)
      return entry.stop(words.titleOrDescription)
    }
    entry.stop(words.titleOrDescription)
    entry.stop(words.review?.capitalised)
    if !hasNames { entry.stop(leadYear) }
  }

  private func addWhole(to entry: inout Phrases, _ hasNames: Bool) {
    addTitle(to: &entry, hasNames)
    addContributors(to: &entry)
    addBookFacts(to: &entry)
    addImprint(to: &entry)
    entry.stop(work.medium)
  }

  private func addContributors(to entry: inout Phrases) {
    for phrase in ChicagoContributors(work).phrases(isNote: false) {
      entry.stop(MarkedText(phrase).capitalised)
    }
  }

  private func addBookFacts(to entry: inout Phrases) {
    entry.stop(work.edition.map { MarkedText(Ordinal.edition($0)).capitalised })
    entry.stop(work.volume.map { "Vol. " + $0 })
    entry.stop(words.series)
    let genre = work.kind == .report ? work.genre : nil
    entry.stop([genre, work.number].compactMap(\.self).joined(separator: " "))
    entry.stop(words.origin(withDate: false)?.capitalised)
  }

  /// `London: Heinemann, 1902`; of a reprint, `1902. Reprint, Boston: Sargent, 1955` (§14.114).
  private func addImprint(to entry: inout Phrases) {
    var facts = Phrases(MarkedText(words.imprint ?? ""))
    if !isAuthorDate {
      facts.comma(work.issued.map(dates.text) ?? (work.isAddressed ? nil : "n.d."))
      if work.hasOriginalDate, let original = work.originalDate {
        entry.stop(dates.text(original))
        entry.stop("Reprint, " + facts.text)
        return
      }
    }
    entry.stop(facts.text)
  }

  private func addPart(to entry: inout Phrases, _ hasNames: Bool) {
    addTitle(to: &entry, hasNames)
    var container = Phrases(words.container.map { "In " + $0 } ?? "")
    for phrase in ChicagoContributors(work).phrases(isNote: false) { container.comma(phrase) }
    container.comma(work.edition.map(Ordinal.edition))
    let pages = work.pages.map(PrintedPages(.chicago).text)
    container.comma([work.volume, pages].compactMap(\.self).joined(separator: ":"))
    entry.stop(container.text)
    entry.stop(words.series)
    addImprint(to: &entry)
  }

  private func addJournal(to entry: inout Phrases, _ hasNames: Bool) {
    addTitle(to: &entry, hasNames)
    addContributors(to: &entry)
    entry.stop(words.container)
    if isAuthorDate { addDatedIssue(to: &entry) } else { addIssue(to: &entry) }
  }

  /// `37, no. 2 (2011): 216–22` (§14.171)
  private func addIssue(to entry: inout Phrases) {
    let number = ChicagoIssue(work)
    let pages = work.pages.map(PrintedPages(.chicago).text)
    let date = work.issued.map(dates.text) ?? "n.d."
    entry.space(number.volumeAndIssue)
    if work.volume == nil, work.issue == nil {
      entry.comma(date)
      entry.comma(pages)
      return
    }
    if work.volume == nil { entry.comma(work.issue.map { "no. " + $0 }) }
    entry.space("(\(date))")
    if let pages { entry = Phrases(entry.text + ": " + pages) }
  }

  /// `37 (2): 216–22`, `9 (April): 12–14`, `, no. 57: 3–9` (§15.46–15.48)
  private func addDatedIssue(to entry: inout Phrases) {
    let within = work.issued.flatMap(dates.withinYear)
    let pages = work.pages.map(PrintedPages(.chicago).text)
    entry.space(work.volume)
    if work.volume == nil {
      entry.comma(work.issue.map { "no. " + $0 })
      if work.issue == nil { entry.comma(within) } else { entry.space(within.map { "(\($0))" }) }
    } else {
      entry.space((work.issue ?? within).map { "(\($0))" })
    }
    guard let pages else { return }
    let hasNumber = work.volume != nil || work.issue != nil
    if hasNumber { entry = Phrases(entry.text + ": " + pages) } else { entry.comma(pages) }
  }

  private func addPage(to entry: inout Phrases, _ hasNames: Bool) {
    addTitle(to: &entry, hasNames)
    addContributors(to: &entry)
    if work.kind == .event { entry.stop(words.event(dates)) }
    var site = Phrases(words.isUnsignedNews ? "" : words.container ?? "")
    site.space(words.blogMark)
    site.comma(words.version)
    if work.shape == .page, !work.isOfArchive { site.comma(work.publisher) }
    site.comma(fullDate)
    entry.stop(site.text)
    entry.stop(words.origin(withDate: true)?.capitalised)
    if work.issued == nil, work.url != nil {
      entry.stop(work.accessed.map { "Accessed " + dates.text($0) })
    }
  }

  private func addTalk(to entry: inout Phrases, _ hasNames: Bool) {
    addTitle(to: &entry, hasNames)
    entry.stop(words.presentation(dates)?.capitalised)
    var site = Phrases(words.container ?? "")
    site.comma(words.version)
    entry.stop(site.text)
  }

  private func addUnpublished(to entry: inout Phrases, _ hasNames: Bool) {
    addTitle(to: &entry, hasNames)
    var facts = Phrases()
    let genre = work.title == nil ? nil : work.genre ?? work.kind.defaultGenre
    facts.comma(genre.map { MarkedText($0).capitalised })
    facts.comma(work.publisher)
    facts.comma(fullDate ?? (isAuthorDate ? nil : "n.d."))
    entry.stop(facts.text)
    addContributors(to: &entry)
    entry.stop(keeper)
  }

  private func addLetter(to entry: inout Phrases, _ hasNames: Bool) {
    entry.stop(work.title.map(words.title))
    if !hasNames { entry.stop(leadYear) }
    let recipient = ChicagoLetter(work).recipient
    let genre = MarkedText(work.genre ?? "letter").capitalised
    entry.stop(recipient.map { genre + " " + $0 } ?? genre)
    entry.stop(fullDate)
    entry.stop(keeper)
  }
}
