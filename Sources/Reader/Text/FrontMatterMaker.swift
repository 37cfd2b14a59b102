import Archive
import Catalog
import Messages
import Screen

/// Makes the parts of an article's front matter, in a language.
struct FrontMatterMaker {
  let article: Article
  let language: Language

  /// That the article was withdrawn, or has no text.
  var notice: SafeText? {
    if let withdrawal = article.withdrawn {
      let reason = withdrawal.reason.map { SafeText($0, as: .field) }
      return language.text(of: reason.map { .withdrawn($0) } ?? .withdrawn)
    }
    let isEmpty = article.contentHTML == nil && article.contentText == nil
    return isEmpty ? language.text(of: .articleWithoutText) : nil
  }

  /// Byline, date, category and reading time.
  ///
  /// - Parameter minutes: How long it takes to read; nil where that is not told.
  func details(byline: String, category: String?, minutes: Int?) -> [SafeText] {
    var details: [String] = []
    if !byline.isEmpty { details.append(byline) }
    if let stamp = article.datePublished { details.append(DayText(language).text(stamp)) }
    if let category { details.append(category) }
    if let minutes { details.append(language.text(of: .minutes(minutes)).string) }
    return details.map { SafeText($0, as: .field) }
  }

  // MARK: - Facts

  /// Where it first appeared, and who translated it.
  var origin: [FrontMatter.Fact] {
    guard let original = article.original else { return [] }
    let first = [original.title, original.date?.text, original.source].compactMap { $0 }
    var facts: [FrontMatter.Fact] = []
    if !first.isEmpty { facts.append(fact(.firstPublished, first.joined(separator: ", "))) }
    if let translator = original.translator {
      let words = language.text(of: .translated(by: SafeText(translator, as: .field)))
      facts.append(fact(.translated, words.string))
    }
    return facts
  }

  /// When and where the event is that it tells of, and who speaks there.
  ///
  /// - Parameter offset: That of the reader's clock.
  func event(_ offset: LocalTime.Offset) -> [FrontMatter.Fact] {
    guard let event = article.event else { return [] }
    let days = DayText(language)
    var facts: [FrontMatter.Fact] = []
    if let when = days.when(event.start, event.end, zone: event.timezone) {
      facts.append(fact(.eventTime, when))
    }
    let local = days.elsewhere(event.start, event.end, offset: offset)
    if let local { facts.append(fact(.timeHere, local)) }
    if let place = event.place { facts.append(fact(.eventPlace, place)) }
    if let series = event.series { facts.append(fact(.eventSeries, series)) }
    facts.append(fact(.organisers, event.organizers.map(entry)))
    for session in event.sessions {
      let when = session.start.map { days.text($0) + ", " + days.time($0) }
      let title = [session.title, when].compactMap { $0 }.joined(separator: " · ")
      facts.append(fact(.session, title.isEmpty ? [] : [FrontMatter.Entry(title)]))
      facts.append(fact(.speakers, session.speakers.map(speaker)))
      facts += session.attachments.map(fact)
    }
    if let url = event.url { facts.append(fact(.webPage, [FrontMatter.Entry(url, url: url)])) }
    return facts.filter { !$0.entries.isEmpty }
  }

  /// What is attached to it.
  var attachments: [FrontMatter.Fact] { article.attachments.map(fact) }

  private func fact(_ attachment: Attachment) -> FrontMatter.Fact {
    let label: Message =
      switch attachment.kind {
      case .recording: .recording
      case .slides: .slides
      case .paper: .paper
      case .image: .image
      case .audio: .audio
      case nil: .attachment
      }
    let title = attachment.title ?? attachment.url
    return fact(label, [FrontMatter.Entry(title, url: attachment.url)])
  }

  private func fact(_ label: Message, _ text: String) -> FrontMatter.Fact {
    fact(label, [FrontMatter.Entry(text)])
  }

  private func fact(_ label: Message, _ entries: [FrontMatter.Entry]) -> FrontMatter.Fact {
    FrontMatter.Fact(label: language.text(of: label), entries: entries)
  }

  /// A speaker, who leads to the articles of that person.
  private func speaker(_ author: Author) -> FrontMatter.Entry {
    var entry = entry(author)
    entry.person = author.displayName
    return entry
  }

  private func entry(_ author: Author) -> FrontMatter.Entry {
    let name = author.displayName ?? ""
    return FrontMatter.Entry(author.affiliation.map { name + " — " + $0 } ?? name)
  }
}
