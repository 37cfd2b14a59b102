/// An entry of a reference list: author, date, title, source (APA 7 §9.4–9.37).
struct APAEntry {
  private let work: Work
  private let words: APAWords
  private let dates = DateWords(.apa)

  init(_ work: Work) {
    self.work = work
    words = APAWords(work)
  }

  /// The entry; it ends with a full stop, unless it ends with an address (§9.35).
  var text: MarkedText {
    var entry = Phrases(names ?? titleBlock)
    entry.space("(\(date)).")
    if names != nil { entry.space(titleBlock) }
    entry = Phrases(entry.sentence)
    switch work.shape {
    case .part: addPart(to: &entry)
    case .journal, .press: addPeriodical(to: &entry)
    case .talk: addTalk(to: &entry)
    case .unpublished where work.kind == .thesis: entry.space(sentence(work.archive))
    case .page: addPage(to: &entry)
    case .whole, .unpublished, .letter: addPublisher(to: &entry)
    }
    addAddress(to: &entry)
    entry.space(originalDate)
    return entry.text
  }

  /// The names turned round, with initials, `&` before the last; of more than twenty the first
  /// nineteen, `. . .` and the last (§9.8).
  private var names: MarkedText? {
    let lead = LeadNames(work)
    let texts = lead.names.map(\.initialled)
    guard let last = texts.last else { return nil }
    let isLong = texts.count > 20
    let text =
      isLong
      ? texts.prefix(19).joined(separator: ", ") + ", . . . " + last
      : NameSeries.joined(texts, word: "&", hasComma: true)
    let label = APAWords.label(lead).map { " (\($0))" } ?? ""
    return MarkedText(text + label).ending(with: ".")
  }

  /// The date; of an article in a journal the year alone (§9.14).
  private var date: String {
    guard let date = work.citedDate else { return "n.d." }
    return work.shape == .journal ? dates.year(date) : dates.text(date)
  }

  /// Title, what is said of it in parentheses, its kind in brackets, and a full stop.
  private var titleBlock: MarkedText {
    var title = Phrases(words.title ?? words.description ?? "")
    if work.shape != .part { title.space(APADetails(work).text) }
    title.space(words.bracketed)
    return title.sentence
  }

  /// `In C. Ward (Ed.), *Book* (pp. 12–34). Publisher.` (§10.3)
  private func addPart(to entry: inout Phrases) {
    var source = Phrases("In")
    source.space(bookAuthors)
    source.space(work.containerTitle.map { TitleText($0, isHeadline: false).italic })
    source.space(APADetails(work).text)
    entry.space(source.sentence)
    addPublisher(to: &entry)
  }

  /// Those whose book a part is in: its editors, `C. Ward (Ed.),`, else its author, `P. Kropotkin,`.
  private var bookAuthors: String? {
    if !work.editors.isEmpty, LeadNames(work).role != .editor {
      let names = work.editors.map(\.initialledFirst)
      return NameSeries.joined(names, word: "&") + (names.count > 1 ? " (Eds.)," : " (Ed.),")
    }
    let names = work.names(.containerAuthor).map(\.initialledFirst)
    return names.isEmpty ? nil : NameSeries.joined(names, word: "&") + ","
  }

  /// `*Journal*, *37*(2), 216–222.` (§9.25)
  private func addPeriodical(to entry: inout Phrases) {
    var source = Phrases(
      work.containerTitle.map { TitleText($0, isHeadline: false).italic } ?? "")
    var number = work.volume.map { MarkedText($0, .italic) } ?? ""
    if let issue = work.issue { number += "(\(issue))" }
    source.comma(number)
    source.comma(work.pages.map(PrintedPages(.apa).text))
    if !source.text.isEmpty { entry.space(source.sentence) }
  }

  /// `Event, Place.` (§10.5), then the site that has it.
  private func addTalk(to entry: inout Phrases) {
    var source = Phrases(work.eventTitle.map { TitleText($0, isHeadline: false).plain } ?? "")
    source.comma(work.collectionTitle)
    source.comma(work.eventPlace)
    if !source.text.isEmpty { entry.space(source.sentence) }
    entry.space(sentence(work.containerTitle?.plain))
  }

  /// The site: of a blog in italics (§10.1), else roman (§10.16); none that is the author itself.
  private func addPage(to entry: inout Phrases) {
    if work.kind == .event {
      var event = Phrases(work.eventTitle.map { TitleText($0, isHeadline: false).plain } ?? "")
      event.comma(work.eventPlace)
      event.comma(work.eventDate.map(DateWords(.chicago).text))
      if !event.text.isEmpty { entry.space(event.sentence) }
    }
    guard let title = work.containerTitle, title.plain != LeadNames(work).names.first?.literal
    else { return }
    let text = TitleText(title, isHeadline: false)
    let isPeriodical = work.kind == .postWeblog || work.kind == .review || work.kind == .reviewBook
    let isBlog = isPeriodical && !work.isOfArchive
    entry.space((isBlog ? text.italic : text.plain).ending(with: "."))
  }

  /// The publisher, unless it is the author (§9.29); series are not told.
  private func addPublisher(to entry: inout Phrases) {
    if let archive = work.archive, work.publisher == nil {
      return entry.space(
        sentence(
          MarkedText([work.archiveLocation, archive].compactMap(\.self).joined(separator: ", "))
            .capitalised.plain))
    }
    guard let name = work.publisher, name != LeadNames(work).names.first?.literal else { return }
    entry.space(sentence(name))
  }

  /// The address; of a page without date the day on which it was looked at (§9.16).
  private func addAddress(to entry: inout Phrases) {
    guard let address = work.address else { return }
    if work.citedDate == nil, work.doi == nil, let accessed = work.accessed {
      entry.space("Retrieved \(DateWords(.chicago).text(accessed)), from")
    }
    entry.space(address)
  }

  /// `(Original work published 1902)` (§9.41)
  private var originalDate: String? {
    guard work.hasOriginalDate, let date = work.originalDate else { return nil }
    return "(Original work published \(dates.year(date)))"
  }

  private func sentence(_ text: String?) -> MarkedText? {
    guard let text, !text.isEmpty else { return nil }
    return MarkedText(text).ending(with: ".")
  }
}
