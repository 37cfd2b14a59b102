import Archive

/// Dates and times as they are read, in the place's own time.
enum DayText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A day.
  ///
  ///     DayText.text(Timestamp("1902-10-05T12:00:00Z"))   // "5 October 1902"
  static func text(_ stamp: Timestamp) -> String {
    "\(stamp.day) \(months[(stamp.month - 1) % 12]) \(stamp.year)"
  }

  /// A time of day with its offset from UTC.
  static func time(_ stamp: Timestamp) -> String {
    let minutes = ((stamp.seconds + stamp.offset * 60) % 86_400 + 86_400) % 86_400 / 60
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let offset = abs(stamp.offset)
    let zone = (stamp.offset < 0 ? "−" : "+") + "\(offset / 60):" + padded(offset % 60)
    return padded(minutes / 60) + ":" + padded(minutes % 60) + " UTC"
      + (stamp.offset == 0 ? "" : zone)
  }

  /// From one day to another, `5–6 February 2026`; nil where neither is known.
  static func span(_ start: Timestamp?, _ end: Timestamp?) -> String? {
    guard let first = start ?? end else { return nil }
    let day = text(first)
    guard let end, text(end) != day else { return day }
    let isOneMonth = (first.year, first.month) == (end.year, end.month)
    return isOneMonth ? "\(first.day)–\(text(end))" : day + " – " + text(end)
  }
}
