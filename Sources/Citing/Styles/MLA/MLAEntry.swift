/// An entry of works cited: author, title, then containers, whose elements stand between commas
/// (MLA 9 §5.1–5.2).
struct MLAEntry {
  private let work: Work
  private let words: MLAWords
  private let dates = DateWords(.mla)

  init(_ work: Work) {
    self.work = work
    words = MLAWords(work)
  }

  /// The entry, with its full stop.
  var text: MarkedText {
    var entry = Phrases(MarkedText(names ?? ""))
    entry.stop(work.title.map(words.title) ?? words.description)
    entry.stop(words.review)
    entry.stop(originalDate)
    if isContributedTo { for phrase in words.contributors { entry.stop(capital(phrase)) } }
    if work.shape == .unpublished { entry.stop(work.issued.map(dates.text)) }
    entry.stop(elements.capitalised)
    if work.isOfArchive { entry.stop(origin) }
    entry.stop(accessed.map { "Accessed " + $0 })
    return entry.sentence
  }

  /// The names, the first turned round; three or more cut after the first (§5.5–5.8).
  private var names: String? {
    let lead = LeadNames(work)
    let texts = lead.names.enumerated().map { index, name in
      index == 0 ? name.inverted(demoting: false) : name.displayed
    }
    guard let first = texts.first else { return nil }
    let text =
      NameSeries.cut(texts, above: 2, to: 1)
      ?? NameSeries.joined(texts, hasComma: first.contains(", "))
    return [text, MLAWords.label(lead)].compactMap(\.self).joined(separator: ", ")
  }

  /// Whether translators and the like are those of the work itself, which stand after its title, and
  /// not of the whole or the book that has it (§5.104).
  private var isContributedTo: Bool { ![.whole, .part].contains(work.shape) }

  private func capital(_ phrase: String) -> MarkedText { MarkedText(phrase).capitalised }

  /// When it first appeared, after the title (§5.102).
  private var originalDate: String? {
    guard work.hasOriginalDate, let date = work.originalDate else { return nil }
    return dates.text(date)
  }

  /// Where it first appeared, at the end (§5.106).
  private var origin: MarkedText? {
    var text = Phrases("Originally published")
    let head = text.text
    text.space(work.originalTitle.map { "as " + TitleText($0, isHeadline: false).italic })
    text.space(work.originalPublisher.map { "in " + $0 })
    return text.text == head ? nil : text.text
  }

  /// The elements of the container, in MLA's order: title, contributors, version, number,
  /// publisher, date, location.
  private var elements: MarkedText {
    var parts = Phrases()
    if work.shape == .talk || work.kind == .event {
      addEvent(to: &parts)
    } else {
      parts.comma(words.container)
    }
    if !isContributedTo { for phrase in words.contributors { parts.comma(phrase) } }
    parts.comma(work.archiveVersion.map { "version " + $0 })
    parts.comma(work.edition.map(Ordinal.edition))
    parts.comma(work.volume.map { "vol. " + $0 })
    parts.comma(work.issue.map { "no. " + $0 })
    parts.comma(number)
    parts.comma(publisher)
    if work.shape == .unpublished {
      parts.comma(work.genre ?? work.kind.defaultGenre.map { MarkedText($0).plain })
    } else if work.shape != .talk {
      parts.comma(work.issued.map(dates.text))
    }
    addLocation(to: &parts)
    return parts.text
  }

  /// The event, its days and place, then the site that has the talk (§5.86).
  private func addEvent(to parts: inout Phrases) {
    parts.comma(work.eventTitle.map { TitleText($0, isHeadline: false).plain })
    if work.shape == .talk { parts.comma(work.collectionTitle) }
    parts.comma((work.eventDate ?? (work.shape == .talk ? work.issued : nil)).map(dates.text))
    parts.comma(work.eventPlace)
    let isAlone = parts.text.isEmpty
    if isAlone { parts.comma(words.container) } else { parts.stop(words.container) }
  }

  private var number: String? {
    let genre = work.kind == .report ? work.genre : nil
    let text = [genre, work.number].compactMap(\.self).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// The publisher, where it is not the same as author or site, nor that of a journal (§5.54).
  private var publisher: String? {
    guard let name = work.publisher, ![.journal, .press].contains(work.shape),
      name != work.containerTitle?.plain, !LeadNames(work).names.contains(.init(literal: name))
    else { return nil }
    return MLAWords.publisher(name)
  }

  private func addLocation(to parts: inout Phrases) {
    if let pages = work.pages {
      let label = PrintedPages.isPlural(pages) ? "pp. " : "p. "
      parts.comma(label + PrintedPages(.mla).text(pages))
    }
    parts.comma(work.archiveLocation)
    if !work.isOfArchive { parts.comma(work.archive) }
    if work.kind == .motionPicture || work.shape == .whole { parts.comma(work.medium) }
    parts.comma(work.address)
    addSeries(to: &parts)
  }

  /// The series, as an element at the end (§5.109).
  private func addSeries(to parts: inout Phrases) {
    guard work.shape != .talk, let series = work.collectionTitle else { return }
    let name = TitleText(series, isHeadline: work.isEnglish).plain
    parts.stop(work.collectionNumber.map { name + " " + $0 } ?? name)
  }

  /// The day of access, of what is on the network and has no DOI (§5.111).
  private var accessed: String? {
    work.url != nil && work.doi == nil ? work.accessed.map(dates.text) : nil
  }
}
