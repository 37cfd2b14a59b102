import Archive

/// A date that is not of RFC 3339, but can have one meaning only: those of mail and RSS (RFC 822), of
/// HTTP, and days with a month's English name.
///
///     LenientDate("Sun, 07 Feb 2010 14:04:00 -0300")?.timestamp   // 2010-02-07T14:04:00-03:00
///     LenientDate("February 7, 2010")?.timestamp                  // 2010-02-07T00:00:00Z
///     LenientDate("2010/02/07")?.timestamp                        // 2010-02-07T00:00:00Z
///     LenientDate("07/02/2010")                                   // nil: the month may be either
struct LenientDate {
  let timestamp: Timestamp

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let days: Set<Substring> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let zones = [
    "z": "+00:00", "ut": "+00:00", "utc": "+00:00", "gmt": "+00:00", "est": "-05:00",
    "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00",
  ]

  /// Reads a date; nil if it is none, or may be several.
  init?(_ text: String) {
    guard let stamp = Self.withSlashes(text) ?? Self.withMonthName(text) else { return nil }
    timestamp = stamp
  }

  /// `2010/02/07 14:04:00`: the year first, so that the order is plain.
  private static func withSlashes(_ text: String) -> Timestamp? {
    guard text.prefix(4).allSatisfy(\.isNumber), text.dropFirst(4).first == "/" else { return nil }
    return Timestamp(text.replacing("/", with: "-"))
  }

  private static func withMonthName(_ text: String) -> Timestamp? {
    var parts = DateParts()
    let words = text.lowercased().split { $0 == " " || $0 == "," }
    guard words.allSatisfy({ parts.take($0) }) else { return nil }
    return parts.timestamp
  }

  /// The parts of a date, by words that can be one of them only.
  private struct DateParts {
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var time = "00:00:00"
    private var zone = "+00:00"

    /// The moment; nil where year, month or day is missing, or the day does not exist.
    var timestamp: Timestamp? {
      guard let year, let month, let day else { return nil }
      let digits = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
      return Timestamp("\(year)-\(digits(month))-\(digits(day))T\(time)\(zone)")
    }

    /// Whether a word is a part that is not known yet, or says nothing.
    mutating func take(_ word: Substring) -> Bool {
      if word.contains(":") { return takeTime(word) }
      if word.first == "+" || word.first == "-" { return takeOffset(word) }
      if let number = Int(word) { return take(number, digits: word.utf8.count) }
      if word.utf8.count >= 3, let index = months.firstIndex(of: String(word.prefix(3))) {
        defer { month = index + 1 }
        return month == nil
      }
      if let known = zones[String(word)] {
        zone = known
        return true
      }
      return days.contains(word.prefix(3))
    }

    private mutating func take(_ number: Int, digits: Int) -> Bool {
      if digits == 4, year == nil {
        year = number
      } else if digits <= 2, day == nil {
        day = number
      } else {
        return false
      }
      return true
    }

    private mutating func takeTime(_ word: Substring) -> Bool {
      let whole = word.firstIndex(of: ":") == word.index(after: word.startIndex) ? "0" + word : word
      time = whole.utf8.count == 5 ? whole + ":00" : String(whole)
      return time.utf8.count == 8
    }

    private mutating func takeOffset(_ word: Substring) -> Bool {
      zone = word.prefix(3) + ":" + word.suffix(2)
      return word.utf8.count == 5
    }
  }
}
