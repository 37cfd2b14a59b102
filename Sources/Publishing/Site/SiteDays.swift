import Archive
import Messages
import Synchronization

/// The days on which articles were published, each put into words once, since many have the same.
final class SiteDays: Sendable {
  /// A day, as machines and as readers have it: `2026-11-23`, `23 November 2026`.
  struct Day: Sendable {
    let code: String
    let words: String
  }

  private let language: Language
  private let known = Mutex<[Int: Day]>([:])

  init(in language: Language) { self.language = language }

  /// The day of a date, in its own offset.
  func day(of date: Timestamp) -> Day {
    let number = Self.number(of: date)
    if let day = known.withLock({ $0[number] }) { return day }
    let code = String(date.description.prefix { $0 != "T" })
    let day = Day(code: code, words: DayText(language).text(date))
    known.withLock { $0[number] = day }
    return day
  }

  /// The days since 1970.
  private static func number(of date: Timestamp) -> Int {
    let (days, rest) = (date.seconds + date.offset * 60).quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? days - 1 : days
  }
}
