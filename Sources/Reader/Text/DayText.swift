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
    clock(stamp) + " " + zone(stamp.offset)
  }

  /// A time of day, `14:30`.
  private static func clock(_ stamp: Timestamp) -> String {
    let minutes = ((stamp.seconds + stamp.offset * 60) % 86_400 + 86_400) % 86_400 / 60
    return padded(minutes / 60) + ":" + padded(minutes % 60)
  }

  /// An offset from UTC in minutes, `UTC−3:00`.
  private static func zone(_ offset: Int) -> String {
    if offset == 0 { return "UTC" }
    return "UTC" + (offset < 0 ? "−" : "+") + "\(abs(offset) / 60):" + padded(abs(offset) % 60)
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// From when to when an event goes on, at its place and in its zone; nil where neither is known.
  ///
  ///     DayText.when(start, end, zone: "America/Sao_Paulo")
  ///     // "5 February 2026, 14:00 – 6 February 2026, 18:00 (America/Sao_Paulo, UTC−3:00)"
  ///
  /// Where both are midnights, whole days are meant.
  static func when(_ start: Timestamp?, _ end: Timestamp?, zone name: String? = nil) -> String? {
    guard let first = start ?? end else { return nil }
    if [start, end].compactMap({ $0 }).allSatisfy(isMidnight) { return span(start, end) }
    var text = text(first) + ", " + clock(first)
    if let end, end != first {
      text += Self.text(end) == Self.text(first) ? "–" : " – " + Self.text(end) + ", "
      text += clock(end)
    }
    return text + " (" + [name, zone(first.offset)].compactMap { $0 }.joined(separator: ", ") + ")"
  }

  /// The same in another zone, where clocks differ from those of the place; else nil.
  static func elsewhere(
    _ start: Timestamp?, _ end: Timestamp?, offset: (Int) -> Int
  ) -> String? {
    guard let first = start ?? end,
      ![start, end].compactMap({ $0 }).allSatisfy(isMidnight), offset(first.seconds) != first.offset
    else { return nil }
    func moved(_ stamp: Timestamp) -> Timestamp {
      Timestamp(seconds: stamp.seconds, offset: offset(stamp.seconds))
    }
    return when(start.map(moved), end.map(moved))
  }

  private static func isMidnight(_ stamp: Timestamp) -> Bool {
    (stamp.seconds + stamp.offset * 60) % 86_400 == 0
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
