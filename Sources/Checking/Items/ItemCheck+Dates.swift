import Archive

extension ItemCheck {
  mutating func checkDates(of article: Article) {
    if let published = article.datePublished, let modified = article.dateModified,
      modified.seconds < published.seconds
    {
      note(.modifiedBeforePublished, "/date_modified")
    }
    checkInterval(article.original?.date, "/_carrel/original/date")
    checkInterval(article.withdrawn?.date, "/_carrel/withdrawn/date")
  }

  private mutating func checkInterval(_ date: EDTFDate?, _ member: String) {
    if let date, date.endsBeforeItBegins { note(.reversedInterval(date.edtf), member) }
  }

  mutating func checkEvent(_ event: Event) {
    let member = "/_carrel/event"
    if let zone = event.timezone, context.timeZones.lacks(zone) {
      note(.unknownTimeZone(zone), member + "/timezone")
    }
    checkOrder(event.start, event.end, member)
    for (index, session) in event.sessions.enumerated() {
      let place = member + "/sessions/\(index)"
      checkOrder(session.start, session.end, place)
      if session.isOutside(event) {
        note(.sessionOutsideEvent(session.title ?? "\(index + 1)"), place)
      }
    }
  }

  private mutating func checkOrder(_ start: Timestamp?, _ end: Timestamp?, _ member: String) {
    guard let start, let end, end.seconds < start.seconds else { return }
    note(.endBeforeStart(start: start, end: end), member + "/end")
  }
}

extension EDTFDate {
  /// Whether it is an interval whose end is before its beginning.
  fileprivate var endsBeforeItBegins: Bool {
    let sides = edtf.split(separator: "/")
    guard sides.count == 2, !sides[1].contains("X"), let start = EDTFDate(String(sides[0])),
      let end = EDTFDate(String(sides[1]))
    else { return false }
    // Parts that are not known may be anything: `1902/1902-05` is in order, and so is `1902-05/1902`.
    return end.year < start.year || end.year == start.year && end.isBefore(start)
  }

  private func isBefore(_ other: EDTFDate) -> Bool {
    let (mine, others) = (abs(sortKey) % 10_000, abs(other.sortKey) % 10_000)
    guard mine >= 100, others >= 100 else { return false }
    let (months, otherMonths) = (mine / 100, others / 100)
    guard months == otherMonths else { return months < otherMonths }
    return mine % 100 != 0 && others % 100 != 0 && mine < others
  }
}

extension Session {
  /// Whether it begins or ends when its event does not take place.
  fileprivate func isOutside(_ event: Event) -> Bool {
    let first = event.start?.seconds ?? .min
    let last = event.end?.seconds ?? .max
    guard first <= last else { return false }
    return [start, end].compactMap(\.self).contains { $0.seconds < first || $0.seconds > last }
  }
}
