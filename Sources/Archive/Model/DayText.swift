import Messages
import Screen

/// Dates and times as they are read in a language, in the place's own time.
public struct DayText {
  private let language: Language

  /// Words in a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// A day.
  ///
  ///     DayText(.english).text(Timestamp("1902-10-05T12:00:00Z"))   // "5 October 1902"
  public func text(_ stamp: Timestamp) -> String { text(days: "\(stamp.day)", of: stamp) }

  /// One or several days of the month of a time.
  private func text(days: SafeText, of stamp: Timestamp) -> String {
    language.text(of: .date(days, month: stamp.month, year: stamp.year)).string
  }

  /// A time of day with its offset from UTC.
  public func time(_ stamp: Timestamp) -> String {
    clock(stamp) + " " + zone(stamp.offset)
  }

  /// A time of day, `14:30`.
  private func clock(_ stamp: Timestamp) -> String {
    let minutes = ((stamp.seconds + stamp.offset * 60) % 86_400 + 86_400) % 86_400 / 60
    return padded(minutes / 60) + ":" + padded(minutes % 60)
  }

  /// An offset from UTC in minutes, `UTC−3:00`.
  private func zone(_ offset: Int) -> String {
    if offset == 0 { return "UTC" }
    return "UTC" + (offset < 0 ? "−" : "+") + "\(abs(offset) / 60):" + padded(abs(offset) % 60)
  }

  private func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// From when to when an event goes on, at its place and in its zone; nil where neither is known.
  ///
  ///     DayText(.english).when(start, end, zone: "America/Sao_Paulo")
  ///     // "5 February 2026, 14:00 – 6 February 2026, 18:00 (America/Sao_Paulo, UTC−3:00)"
  ///
  /// Where both are midnights, whole days are meant.
  public func when(_ start: Timestamp?, _ end: Timestamp?, zone name: String? = nil) -> String? {
    guard let first = start ?? end else { return nil }
    if [start, end].compactMap({ $0 }).allSatisfy(Self.isMidnight) { return span(start, end) }
    var text = self.text(first) + ", " + clock(first)
    if let end, end != first {
      text += self.text(end) == self.text(first) ? "–" : " – " + self.text(end) + ", "
      text += clock(end)
    }
    return text + " (" + [name, zone(first.offset)].compactMap { $0 }.joined(separator: ", ") + ")"
  }

  /// The same in another zone, where clocks differ from those of the place; else nil.
  public func elsewhere(
    _ start: Timestamp?, _ end: Timestamp?, offset: (Int) -> Int
  ) -> String? {
    guard let first = start ?? end,
      ![start, end].compactMap({ $0 }).allSatisfy(Self.isMidnight),
      offset(first.seconds) != first.offset
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
  public func span(_ start: Timestamp?, _ end: Timestamp?) -> String? {
    guard let first = start ?? end else { return nil }
    let day = text(first)
    guard let end, text(end) != day else { return day }
    let isOneMonth = (first.year, first.month) == (end.year, end.month)
    return isOneMonth
      ? text(days: "\(first.day)–\(end.day)", of: end) : day + " – " + text(end)
  }
}
