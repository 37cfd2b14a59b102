import Archive
import Messages
import Screen

/// Writes events as a calendar (RFC 5545), which calendar programs import.
///
/// Times are in UTC, so that no zone need be described. Speakers and organisers stand in the
/// description: the standard's own fields for them take e-mail addresses only.
struct CalendarPrinter {
  let output: Output

  /// The name of the archive, for events' identities.
  let archive: String

  /// Writes a calendar of events that have a beginning.
  func write(_ articles: [Article]) throws {
    try line("BEGIN", "VCALENDAR")
    try line("VERSION", "2.0")
    try line("PRODID", "-//Carrel//Carrel//EN")
    for article in articles {
      if let event = article.event, let start = event.start {
        try write(article, event, start)
      }
    }
    try line("END", "VCALENDAR")
  }

  private func write(_ article: Article, _ event: Event, _ start: Timestamp) throws {
    try line("BEGIN", "VEVENT")
    try line("UID", escaped("\(article.id)@\(archive)"))
    try line("DTSTAMP", time(article.dateModified ?? article.datePublished ?? start))
    try writeTimes(start, event.end.flatMap { $0 >= start ? $0 : nil })
    try line("SUMMARY", escaped(article.displayTitle))
    if let place = event.place { try line("LOCATION", escaped(place)) }
    try line("DESCRIPTION", escaped(description(article, event)))
    if let url = event.url ?? article.url, url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
      try line("URL", url)
    }
    try line("END", "VEVENT")
  }

  /// From when to when; whole days where both are midnights, the last day included, since that is how
  /// archives write days. The format's own end is the day after.
  private func writeTimes(_ start: Timestamp, _ end: Timestamp?) throws {
    guard start.isMidnight, end?.isMidnight ?? true else {
      try line("DTSTART", time(start))
      if let end { try line("DTEND", time(end)) }
      return
    }
    let after = Timestamp(seconds: (end ?? start).seconds + 86_400, offset: (end ?? start).offset)
    try line("DTSTART;VALUE=DATE", day(start))
    try line("DTEND;VALUE=DATE", day(after))
  }

  private func day(_ stamp: Timestamp) -> String {
    String(stamp.description.prefix { $0 != "T" }.filter { $0 != "-" })
  }

  // MARK: - Text

  private func description(_ article: Article, _ event: Event) -> String {
    var lines: [String] = []
    if let summary = article.summary { lines.append(summary) }
    if let series = event.series { lines.append(said(.eventSeries(safe(series)))) }
    if !event.organizers.isEmpty {
      lines.append(said(.eventOrganizers(names(event.organizers))))
    }
    for session in event.sessions {
      let time = session.start.map { "\($0)".replacing("T", with: " ") }
      let head = [time, session.title].compactMap { $0 }.joined(separator: " ")
      if !head.isEmpty { lines.append(head) }
      if !session.speakers.isEmpty {
        lines.append(said(.eventSpeakers(names(session.speakers))))
      }
      lines += session.attachments.map(text)
    }
    lines += article.attachments.map(text)
    return lines.joined(separator: "\n")
  }

  private func names(_ people: [Author]) -> SafeText {
    people.compactMap { person in
      person.displayName.map { name in
        safe(person.affiliation.map { "\(name) (\($0))" } ?? name)
      }
    }.joined(separator: "; ")
  }

  private func said(_ message: Message) -> String { Output.language.text(of: message).string }

  private func safe(_ text: String) -> SafeText { SafeText(text, as: .prose) }

  private func text(_ attachment: Attachment) -> String {
    attachment.title.map { "\($0): \(attachment.url)" } ?? attachment.url
  }

  /// A moment as `20260205T170000Z`.
  private func time(_ stamp: Timestamp) -> String {
    Timestamp(seconds: stamp.seconds).description.filter { $0 != "-" && $0 != ":" }
  }

  /// A value in which nothing is taken for the format's own signs.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in SafeText(text, as: .prose).string {
      switch character {
      case "\\", ";", ",": escaped += "\\" + String(character)
      case "\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  // MARK: - Lines

  /// Bytes of a line at most; longer ones go on in the next, after a space.
  private static let longestLine = 75

  private func line(_ name: String, _ value: String) throws {
    var bytes: [UInt8] = []
    var room = Self.longestLine
    for character in "\(name):\(value)" {
      let count = character.utf8.count
      if count > room {
        bytes += Array("\r\n ".utf8)
        room = Self.longestLine - 1
      }
      bytes += Array(character.utf8)
      room -= count
    }
    try output.write(bytes + Array("\r\n".utf8))
  }
}

extension Timestamp {
  /// Whether a day begins with it, in its own offset.
  fileprivate var isMidnight: Bool { (seconds + offset * 60) % 86_400 == 0 }
}
