/// A date of the Extended Date/Time Format (ISO 8601-2): exact or not, a day or a span of years.
///
///     EDTFDate("1902-05")?.text     // "May 1902"
///     EDTFDate("1880~")?.text       // "c. 1880"
///     EDTFDate("190X")?.text        // "1900–1909"
///     EDTFDate("1890/1902")?.year   // 1890
///
/// Level 0 and what archives use of level 1: unspecified digits, `?` `~` `%`, seasons, open
/// intervals. A time of day is read and dropped.
public struct EDTFDate: Sendable, Hashable, Comparable {
  /// The text as written: `1880~`
  public let edtf: String
  /// Its first year; of an interval without beginning, the year of its end.
  public let year: Int
  /// For sorting: `year · 10000 + month · 100 + day` of its beginning, parts not known being 0.
  public let sortKey: Int
  /// For people: `c. 1880`, `12 May 1902`, `1890–1902`
  public let text: String

  /// Reads a date; nil if the text is none.
  public init?(_ edtf: String) {
    let sides = edtf.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard sides.count <= 2, let first = Side(sides[0]), let last = Side(sides[sides.count - 1]),
      let start = first.point ?? last.point
    else { return nil }
    if sides.count == 1, first.point == nil { return nil }
    self.edtf = edtf
    year = start.firstYear
    sortKey = start.sortKey
    text =
      sides.count == 1
      ? start.text : (first.point?.text ?? "") + "–" + (last.point?.text ?? "")
  }

  /// Whether it goes from one date to another, one of which may not be known.
  public var isInterval: Bool { edtf.contains("/") }

  /// The date, or the beginning of an interval; nil where that is not known.
  public var start: EDTFPoint? {
    edtf.split(separator: "/", omittingEmptySubsequences: false).first.flatMap { EDTFPoint($0) }
  }

  /// The date, or the end of an interval; nil where that is not known.
  public var end: EDTFPoint? {
    edtf.split(separator: "/", omittingEmptySubsequences: false).last.flatMap { EDTFPoint($0) }
  }

  /// The beginning in seconds since 1970, the first of January for a year.
  public var seconds: Int {
    let (month, day) = (abs(sortKey) / 100 % 100, abs(sortKey) % 100)
    return CalendarDate(year: year, month: max(1, min(month, 12)), day: max(1, day))
      .daysSince1970 * 86_400
  }

  /// Whether one date begins before another.
  public static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    (left.sortKey, left.edtf) < (right.sortKey, right.edtf)
  }
}

/// One side of an interval: a point in time, or nothing known.
private struct Side {
  let point: EDTFPoint?

  init?(_ text: Substring) {
    if text.isEmpty || text == ".." {
      point = nil
    } else if let point = EDTFPoint(text) {
      self.point = point
    } else {
      return nil
    }
  }
}
