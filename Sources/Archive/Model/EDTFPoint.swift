/// A date of EDTF that is no interval: `1902`, `1902-05-12`, `190X`, `1880~`, `2001-21`.
public struct EDTFPoint: Sendable, Hashable {
  /// The year, 0 being 1 BCE; its unspecified digits are 0.
  public let firstYear: Int
  /// The year; its unspecified digits are 9.
  public let lastYear: Int
  /// 1 to 12, or a season, 21 to 24; 0 where not known.
  public let month: Int
  /// 0 where not known.
  public let day: Int
  /// `~`, `?` or `%`: about, uncertain, both.
  private let qualifier: Character?

  init?(_ written: Substring) {
    var text = written
    if let time = text.firstIndex(of: "T") {
      guard let (stamp, _) = Timestamp.parse(String(text)), stamp.year >= 0 else { return nil }
      text = text[..<time]
    }
    qualifier = text.last.flatMap { "~?%".contains($0) ? $0 : nil }
    if qualifier != nil { text.removeLast() }
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count <= 3, let years = Self.years(parts[0]) else { return nil }
    (firstYear, lastYear) =
      isNegative ? (-years.upperBound, -years.lowerBound) : (years.lowerBound, years.upperBound)
    guard let month = Self.month(parts.dropFirst().first),
      let day = Self.day(parts.dropFirst(2).first, month: month, year: firstYear)
    else { return nil }
    self.month = month
    self.day = day
  }

  /// Whether it is about that time: `1880~`, `1880%`.
  public var isApproximate: Bool { qualifier == "~" || qualifier == "%" }

  /// Whether it is not certain: `1880?`, `1880%`.
  public var isUncertain: Bool { qualifier == "?" || qualifier == "%" }

  var sortKey: Int {
    let within = (month > 12 ? (month - 21) * 3 + 3 : month) * 100 + day
    return firstYear * 10_000 + (firstYear < 0 ? -within : within)
  }

  /// The date for people, in the order of this archive's language.
  var text: String {
    let years = firstYear == lastYear ? Self.name(firstYear) : Self.span(firstYear, lastYear)
    let date = [day > 0 ? "\(day)" : nil, Self.monthNames[month], years].compactMap(\.self)
      .joined(separator: " ")
    switch qualifier {
    case "~": return "c. " + date
    case "?": return date + "?"
    case "%": return "c. " + date + "?"
    default: return date
    }
  }

  private static let monthNames: [Int: String] = [
    1: "January", 2: "February", 3: "March", 4: "April", 5: "May", 6: "June", 7: "July",
    8: "August", 9: "September", 10: "October", 11: "November", 12: "December", 21: "spring",
    22: "summer", 23: "autumn", 24: "winter",
  ]

  /// `1902`, and `45 BCE` for `-0044`, since EDTF has a year 0.
  private static func name(_ year: Int) -> String {
    year > 0 ? "\(year)" : "\(1 - year) BCE"
  }

  private static func span(_ first: Int, _ last: Int) -> String {
    "\(name(first))–\(name(last))"
  }

  /// The years that four characters stand for, `X` being any digit at the end.
  private static func years(_ text: Substring) -> ClosedRange<Int>? {
    let known = text.utf8.prefix { $0 != UInt8(ascii: "X") }
    guard text.utf8.count == 4, !known.isEmpty, known.allSatisfy(Byte.isDigit),
      text.utf8.dropFirst(known.count).allSatisfy({ $0 == UInt8(ascii: "X") })
    else { return nil }
    let lowest = known.reduce(0) { $0 * 10 + Int($1 - Byte.zero) }
    let scale = [1, 10, 100, 1000][4 - known.count]
    return lowest * scale...lowest * scale + scale - 1
  }

  private static func month(_ text: Substring?) -> Int? {
    guard let text, text != "XX" else { return 0 }
    guard text.utf8.count == 2, text.utf8.allSatisfy(Byte.isDigit), let month = Int(text),
      monthNames[month] != nil
    else { return nil }
    return month
  }

  private static func day(_ text: Substring?, month: Int, year: Int) -> Int? {
    guard let text, text != "XX" else { return 0 }
    guard text.utf8.count == 2, text.utf8.allSatisfy(Byte.isDigit), let day = Int(text),
      1...12 ~= month,
      1...CalendarDate.days(ofMonth: month, year: year) ~= day
    else { return nil }
    return day
  }
}
