/// What notes and entries of Chicago have in common: how titles, names and facts are put.
struct ChicagoWords {
  let work: Work

  init(_ work: Work) { self.work = work }

  /// The title of the work, in italics or between quotation marks (§8.163, §14.86).
  func title(_ title: MarkedText) -> MarkedText {
    let text = TitleText(title, isHeadline: work.isEnglish)
    return work.hasQuotedTitle ? text.quoted : text.italic
  }

  /// The title as it stands; a description where it has none.
  var titleOrDescription: MarkedText? { work.title.map(title) ?? description }

  /// What a work without a title is called: its genre, in roman (§14.214, §14.222).
  var description: MarkedText? {
    if work.shape == .letter || work.reviewedTitle != nil { return nil }
    return work.genre.map { MarkedText($0).capitalised }
  }

  /// The journal, book or site that has the work: sites in roman (§14.206), all others in italics.
  var container: MarkedText? {
    guard let title = work.containerTitle else { return nil }
    let text = TitleText(title, isHeadline: work.isEnglish && !work.isOfArchive)
    let isBlog = work.kind == .postWeblog
    guard work.shape == .page || work.shape == .talk, !isBlog else { return text.italic }
    return text.plain
  }

  /// Whether it is an article of a newspaper that nobody signed; bibliographies have it under the
  /// paper's name (§14.199).
  var isUnsignedNews: Bool {
    work.kind == .articleNewspaper && work.containerTitle != nil && LeadNames(work).names.isEmpty
  }

  /// `(blog)` after the name of one that does not say so (§14.208).
  var blogMark: String? {
    guard work.kind == .postWeblog, let title = work.containerTitle,
      !title.plain.lowercased().contains("blog")
    else { return nil }
    return "(blog)"
  }

  /// `version 12` of an archive that is kept in versions (§14.59 counts them as editions).
  var version: String? {
    work.archiveVersion.map { "version " + $0 }
  }

  /// `review of *X*, by A` (§14.201–14.204)
  var review: MarkedText? {
    guard let title = work.reviewedTitle else { return nil }
    var text = Phrases("review of " + TitleText(title, isHeadline: work.isEnglish).italic)
    let names = work.reviewedAuthors.map(\.displayed)
    if !names.isEmpty { text.comma("by " + NameSeries.joined(names)) }
    return text.text
  }

  /// The series, and the number in it: `Loeb Classical Library 12` (§14.123).
  var series: MarkedText? {
    guard let title = work.collectionTitle else { return nil }
    let name = TitleText(title, isHeadline: work.isEnglish).plain
    return work.collectionNumber.map { name + " " + $0 } ?? name
  }

  /// `Place: Publisher` (§14.127)
  var imprint: String? {
    let parts = [work.publisherPlace, work.publisher].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  /// What a talk was: `paper presented at the`, with its event, place and days (§14.217); nil where
  /// none of them is known.
  func presentation(_ dates: DateWords) -> MarkedText? {
    guard let event = event(dates) else { return nil }
    let genre =
      work.title == nil ? nil : work.genre.map { $0.prefix(1).lowercased() + $0.dropFirst() }
    let what = genre ?? (work.kind == .paperConference ? "paper" : nil)
    let verb = what.map { $0 + " presented" } ?? "presented"
    guard let title = work.eventTitle?.plain else { return verb + ", " + event }
    let hasArticle = ["the ", "a ", "an "].contains { title.lowercased().hasPrefix($0) }
    return verb + (hasArticle ? " at " : " at the ") + event
  }

  /// The event, its place and its days, as far as they are known (§14.217).
  func event(_ dates: DateWords) -> MarkedText? {
    var text = Phrases()
    text.comma(work.eventTitle.map { TitleText($0, isHeadline: false).plain })
    text.comma(
      work.shape == .talk
        ? work.collectionTitle.map { TitleText($0, isHeadline: false).plain } : nil)
    text.comma(work.eventPlace)
    text.comma((work.eventDate ?? (work.shape == .talk ? work.issued : nil)).map(dates.text))
    return text.text.isEmpty ? nil : text.text
  }

  /// Where and as what it first appeared (§14.119): `originally published as *X* in Y, 1880`.
  ///
  /// - Parameter date: whether its date belongs here, and does not stand elsewhere.
  func origin(withDate: Bool) -> MarkedText? {
    var text = Phrases("originally published")
    let head = text.text
    if let title = work.originalTitle {
      text.space("as " + TitleText(title, isHeadline: false).italic)
    }
    if work.isOfArchive { text.space(work.originalPublisher.map { "in " + $0 }) }
    if withDate, work.hasOriginalDate, let date = work.originalDate {
      let words = DateWords(.chicago).text(date)
      if text.text == head { text.space(words) } else { text.comma(words) }
    }
    return text.text == head ? nil : text.text
  }

  /// `12–14` for pages; `¶ 12` for paragraphs, as Carrel shows them in the margin, with the text in
  /// which they were counted.
  static func locator(_ locator: Locator) -> String? {
    let dates = DateWords(.chicago)
    switch locator {
    case .none: return nil
    case .page(let first, let last):
      return PrintedPages(.chicago).text(from: first, to: last ?? first)
    case .paragraph(let range, let state):
      let isOne = range.count == 1
      let numbers = isOne ? "¶ \(range.lowerBound)" : "¶¶ \(range.lowerBound)–\(range.upperBound)"
      return [numbers, state.map { $0.words(dates) }].compactMap(\.self).joined(separator: ", ")
    }
  }
}

extension Locator.TextState {
  /// `rev. 3`, `text of November 23, 2026`
  func words(_ dates: DateWords) -> String {
    switch self {
    case .revision(let revision): "rev. " + revision
    case .date(let day): "text of " + dates.text(day)
    }
  }
}
