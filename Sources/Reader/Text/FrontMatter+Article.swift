import Archive
import Catalog
import Screen

extension FrontMatter {
  /// The front matter of an article: title and byline, where it first appeared, and for an event
  /// its dates, place, speakers and recordings.
  ///
  /// - Parameters:
  ///   - offset: that of the reader's clock, by which an event's times are told too.
  ///   - firstNumber: the number by which its first address is followed; nil where nothing is.
  public init(
    _ article: Article, row: ArticleRow, category: String?,
    offset: LocalTime.Offset = LocalTime.offset, firstNumber: Int? = nil
  ) {
    self.init(title: SafeText(row.title, as: .field).truncated(to: Self.longestTitle))
    details = Self.details(article, row: row, category: category)
    notice = Self.notice(article)
    self.firstNumber = firstNumber
    facts = Self.origin(article) + Self.event(article.event, offset) + Self.attachments(article)
  }

  /// Columns of a title above its article; what is longer is no title, and is cut.
  private static let longestTitle = 500

  private static func notice(_ article: Article) -> SafeText? {
    if let withdrawal = article.withdrawn {
      let reason = withdrawal.reason.map { ": " + $0 } ?? ""
      return SafeText("This article was withdrawn" + reason, as: .field)
    }
    let isEmpty = article.contentHTML == nil && article.contentText == nil
    return isEmpty ? "The archive has no text of this article" : nil
  }

  private static func details(
    _ article: Article, row: ArticleRow, category: String?
  ) -> [SafeText] {
    var details: [String] = []
    if !row.byline.isEmpty { details.append(row.byline) }
    if let stamp = article.datePublished { details.append(DayText.text(stamp)) }
    if let category { details.append(category) }
    if row.words > 0 { details.append("\(row.minutes) min") }
    return details.map { SafeText($0, as: .field) }
  }

  // MARK: - Facts

  private static func origin(_ article: Article) -> [Fact] {
    guard let original = article.original else { return [] }
    let first = [original.title, original.date?.text, original.source].compactMap { $0 }
    var facts: [Fact] = []
    if !first.isEmpty { facts.append(fact("First", [Entry(first.joined(separator: ", "))])) }
    if let translator = original.translator {
      facts.append(fact("Translated", [Entry("by " + translator)]))
    }
    return facts
  }

  private static func event(_ event: Event?, _ offset: LocalTime.Offset) -> [Fact] {
    guard let event else { return [] }
    var facts: [Fact] = []
    if let when = DayText.when(event.start, event.end, zone: event.timezone) {
      facts.append(fact("When", [Entry(when)]))
    }
    let local = DayText.elsewhere(event.start, event.end, offset: offset)
    if let local { facts.append(fact("Here", [Entry(local)])) }
    if let place = event.place { facts.append(fact("Place", [Entry(place)])) }
    if let series = event.series { facts.append(fact("Series", [Entry(series)])) }
    facts.append(fact("Organised", event.organizers.map(entry)))
    for session in event.sessions {
      let when = session.start.map { DayText.text($0) + ", " + DayText.time($0) }
      let title = [session.title, when].compactMap { $0 }.joined(separator: " · ")
      facts.append(fact("Session", title.isEmpty ? [] : [Entry(title)]))
      facts.append(fact("Speakers", session.speakers.map(speaker)))
      facts += session.attachments.map(fact)
    }
    if let url = event.url { facts.append(fact("Page", [Entry(url, url: url)])) }
    return facts.filter { !$0.entries.isEmpty }
  }

  private static func attachments(_ article: Article) -> [Fact] {
    article.attachments.map(fact)
  }

  private static func fact(_ attachment: Attachment) -> Fact {
    let label: SafeText
    switch attachment.kind {
    case .recording: label = "Recording"
    case .slides: label = "Slides"
    case .paper: label = "Paper"
    case .image: label = "Image"
    case .audio: label = "Audio"
    case nil: label = "Attached"
    }
    let title = attachment.title ?? attachment.url
    return fact(label, [Entry(title, url: attachment.url)])
  }

  private static func fact(_ label: SafeText, _ entries: [Entry]) -> Fact {
    Fact(label: label, entries: entries)
  }

  /// A speaker, who leads to the articles of that person.
  private static func speaker(_ author: Author) -> Entry {
    var entry = entry(author)
    entry.person = author.displayName
    return entry
  }

  private static func entry(_ author: Author) -> Entry {
    let name = author.displayName ?? ""
    return Entry(author.affiliation.map { name + " — " + $0 } ?? name)
  }
}
