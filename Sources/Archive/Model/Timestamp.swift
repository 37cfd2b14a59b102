/// A moment, with the clock's offset at the place where it was noted.
///
///     let stamp = try #require(Timestamp("1902-12-31T23:30:00-05:00"))
///     stamp.year          // 1902, though it was 1903 in Greenwich
///     stamp.description   // "1902-12-31T23:30:00-05:00"
///
/// Moments compare by when they were; at the same moment, the smaller offset comes first.
/// Fractions of a second are dropped.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let seconds: Int
  /// Minutes east of Greenwich.
  public let offset: Int

  /// A moment in seconds since 1970, and an offset in minutes east of Greenwich.
  public init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The moment that a text of RFC 3339 names, or one that is nearly so; nil if it names none.
  public init?(_ text: String) {
    guard let (stamp, _) = Timestamp.parse(text) else { return nil }
    self = stamp
  }

  /// The year in its own offset.
  public var year: Int { date.year }

  /// The month in its own offset, 1 to 12.
  public var month: Int { date.month }

  /// The day of the month in its own offset, 1 to 31.
  public var day: Int { date.day }

  /// Whether one moment was before another.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.offset) < (right.seconds, right.offset)
  }

  /// The day in its own offset.
  public var date: CalendarDate {
    CalendarDate(daysSince1970: localSeconds.dividedDown(by: 86_400))
  }

  private var localSeconds: Int { seconds + offset * 60 }
}

extension Timestamp: CustomStringConvertible {
  /// The canonical text of RFC 3339: `1921-02-08T04:00:00+03:00`, and `Z` for Greenwich.
  public var description: String {
    let ofDay = localSeconds - localSeconds.dividedDown(by: 86_400) * 86_400
    let zone =
      offset == 0
      ? "Z"
      : (offset < 0 ? "-" : "+") + (abs(offset) / 60).padded(2) + ":" + (abs(offset) % 60).padded(2)
    return "\(date)T\((ofDay / 3600).padded(2)):\((ofDay / 60 % 60).padded(2)):"
      + (ofDay % 60).padded(2) + zone
  }
}

extension Timestamp {
  /// How a text departs from RFC 3339 though it can be understood.
  public enum Irregularity: Sendable, Hashable, Codable {
    /// No offset: taken as UTC.
    case noOffset
    /// No time of day: taken as midnight, UTC.
    case dateOnly
    /// An offset such as `+0200`.
    case offsetWithoutColon
    /// No seconds: taken as 0.
    case noSeconds
  }
}
