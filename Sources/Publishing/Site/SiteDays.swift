import Archive
import Messages

/// The days on which articles were published, each written once, since many have the same.
struct SiteDays: Sendable {
  /// A day, as machines and as readers have it: `2026-11-23`, `23 November 2026`.
  struct Day: Sendable {
    let code: String
    let words: String
  }

  private let days: [Int: Day]

  init(of items: [SourceItem], in language: Language) {
    var days: [Int: Day] = [:]
    let text = DayText(language)
    for date in items.lazy.compactMap(\.facts.date) where days[Self.number(of: date)] == nil {
      let code = String(date.description.prefix { $0 != "T" })
      days[Self.number(of: date)] = Day(code: code, words: text.text(date))
    }
    self.days = days
  }

  /// The day of a date, in its own offset.
  func day(of date: Timestamp) -> Day? { days[Self.number(of: date)] }

  /// The days since 1970.
  private static func number(of date: Timestamp) -> Int {
    let (days, rest) = (date.seconds + date.offset * 60).quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? days - 1 : days
  }
}
