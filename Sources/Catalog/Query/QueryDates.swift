/// Days between two dates, each known to the year, the month or the day.
///
///     QueryDates("1890..1902-05")   // from the first day of 1890 to the last of May 1902
///
/// Days are compared as year · 10000 + month · 100 + day. A date that an article knows less
/// precisely than the query asks for is before that year's, or month's, first day: an article of
/// `1902` is found by `date:1902`, and not by `date:1902-01`.
public struct QueryDates: Hashable, Sendable {
  /// The first day that counts, or nil.
  let first: Int?
  /// The last one, or nil.
  let last: Int?

  /// The days that `text` names, the later date first or last; nil where it names none.
  init?(_ text: String) {
    let sides = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = Self.span(sides[0]), let end = Self.span(sides[sides.count - 1]),
      start.isKnown || end.isKnown
    else { return nil }
    let isBackward = if let first = start.first, let last = end.last { first > last } else { false }
    (first, last) = isBackward ? (end.first, start.last) : (start.first, end.last)
  }

  /// The days before or after a date.
  init?(before text: String) {
    guard let span = Self.span(text[...]), let first = span.first else { return nil }
    (self.first, last) = (nil, first - 1)
  }

  /// The days after a date.
  init?(after text: String) {
    guard let span = Self.span(text[...]), let last = span.last else { return nil }
    (first, self.last) = (last + 1, nil)
  }

  private struct Span {
    var first: Int?
    var last: Int?
    var isKnown: Bool { first != nil }
  }

  /// The days of a year, a month or a day; none for an empty text.
  private static func span(_ text: Substring) -> Span? {
    if text.isEmpty { return Span() }
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.utf8.count <= 6 ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...3).contains(parts.count) else { return nil }
    let year = isNegative ? -numbers[0] : numbers[0]
    guard numbers.count > 1 else {
      let within = isNegative ? (-9999, 0) : (0, 9999)
      return Span(first: year * 10_000 + within.0, last: year * 10_000 + within.1)
    }
    guard (1...12).contains(numbers[1]), numbers.count == 2 || (1...31).contains(numbers[2]) else {
      return nil
    }
    let low = numbers[1] * 100 + (numbers.count > 2 ? numbers[2] : 0)
    let high = numbers.count > 2 ? low : low + 99
    return isNegative
      ? Span(first: year * 10_000 - high, last: year * 10_000 - low)
      : Span(first: year * 10_000 + low, last: year * 10_000 + high)
  }

  /// Whether a day, in the same form, is one of them.
  func contains(_ day: Int) -> Bool {
    day >= first ?? .min && day <= last ?? .max
  }
}

extension QueryDates: CustomStringConvertible {
  /// `1890..1902-05`, with days of which only the year or month was said as such.
  public var description: String {
    if let first, let last, Self.name(first) == Self.name(last) { return Self.name(first) }
    return (first.map(Self.name) ?? "") + ".." + (last.map(Self.name) ?? "")
  }

  private static func name(_ day: Int) -> String {
    func padded(_ number: Int) -> String { (number < 10 ? "-0" : "-") + String(number) }
    let (year, month, date) = (day / 10_000, abs(day) / 100 % 100, abs(day) % 100)
    guard (1...12).contains(month) else { return String(year) }
    return String(year) + padded(month) + ((1...31).contains(date) ? padded(date) : "")
  }
}
