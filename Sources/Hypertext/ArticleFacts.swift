import Archive
import Messages
import Screen

/// Labelled facts above an article's text: where it first appeared, an event's dates, place and
/// speakers, and what is attached.
package struct ArticleFacts {
  private let language: Language
  private let places: any LinkPlaces
  /// The facts by their labels, in order.
  package private(set) var rows: [(label: Message, entries: [Entry])] = []

  /// One of the things that are said under a label.
  package struct Entry: Sendable {
    /// What is said.
    package let text: String
    /// Where it leads; nil for nowhere.
    package var address: String?
  }

  /// The facts of an article.
  ///
  /// - Parameters:
  ///   - language: That of our own words.
  ///   - places: Where its addresses lead.
  package init(_ article: Article, in language: Language, _ places: some LinkPlaces) {
    self.language = language
    self.places = places
    if let original = article.original { addOrigin(original) }
    if let event = article.event { addEvent(event) }
    for attachment in article.attachments { add(attachment) }
  }

  /// Writes the facts as a list of definitions; nothing where there are none.
  package func write(_ html: inout HTMLWriter) {
    if rows.isEmpty { return }
    html.markup("<dl>\n")
    for row in rows {
      html.element("dt", words(row.label))
      for entry in row.entries {
        html.markup("<dd>")
        if let address = entry.address {
          html.element("a", entry.text, ("href", address))
        } else {
          html.text(entry.text)
        }
        html.markup("</dd>\n")
      }
    }
    html.markup("</dl>\n")
  }

  private func words(_ message: Message) -> String { language.text(of: message).string }

  private mutating func addOrigin(_ original: Original) {
    let first = [original.title, original.date?.text, original.source].compactMap(\.self)
    if !first.isEmpty { add(.firstPublished, first.joined(separator: ", ")) }
    if let translator = original.translator {
      add(.translated, words(.translated(by: SafeText(translator, as: .field))))
    }
  }

  private mutating func addEvent(_ event: Event) {
    let days = DayText(language)
    if let when = days.when(event.start, event.end, zone: event.timezone) { add(.eventTime, when) }
    if let place = event.place { add(.eventPlace, place) }
    if let series = event.series { add(.eventSeries, series) }
    add(.organisers, event.organizers.map(entry))
    for session in event.sessions {
      let when = session.start.map { days.text($0) + ", " + days.time($0) }
      let title = [session.title, when].compactMap(\.self).joined(separator: " · ")
      if !title.isEmpty { add(.session, title) }
      add(.speakers, session.speakers.map(entry))
      for attachment in session.attachments { add(attachment) }
    }
    if let url = event.url { add(.webPage, [Entry(text: url, address: places.place(of: url))]) }
  }

  private mutating func add(_ attachment: Attachment) {
    let label: Message =
      switch attachment.kind {
      case .recording: .recording
      case .slides: .slides
      case .paper: .paper
      case .image: .image
      case .audio: .audio
      case nil: .attachment
      }
    let text = attachment.title ?? attachment.url
    add(label, [Entry(text: text, address: places.place(of: attachment.url))])
  }

  private mutating func add(_ label: Message, _ text: String) { add(label, [Entry(text: text)]) }

  private mutating func add(_ label: Message, _ entries: [Entry]) {
    if !entries.isEmpty { rows.append((label, entries)) }
  }

  private func entry(_ person: Author) -> Entry {
    let name = person.displayName ?? ""
    let text = person.affiliation.map { name + " — " + $0 } ?? name
    return Entry(text: text, address: person.url.flatMap(places.place))
  }
}
