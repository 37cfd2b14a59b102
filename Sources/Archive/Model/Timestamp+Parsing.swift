extension Timestamp {
  /// Reads a date and time of RFC 3339.
  ///
  /// Also understood, and said to be irregular: no offset, no time at all, no seconds, an offset
  /// without its colon. `t`, `z` and a space between date and time are regular.
  ///
  ///     parse("2010-02-07t14:04:00.25z")   // (2010-02-07T14:04:00Z, nil)
  ///     parse("2010-02-07 14:04:00")       // (2010-02-07T14:04:00Z, .noOffset)
  ///     parse("7 February 2010")           // nil
  public static func parse(_ text: String) -> (Timestamp, Irregularity?)? {
    var digits = DigitReader(text)
    guard let date = digits.date() else { return nil }
    let midnight = date.daysSince1970 * 86_400
    if digits.isAtEnd { return (Timestamp(seconds: midnight), .dateOnly) }
    guard digits.skip("T") || digits.skip("t") || digits.skip(" "),
      let (ofDay, hasSeconds) = digits.time(), let (offset, irregularity) = digits.offset(),
      digits.isAtEnd
    else { return nil }
    let stamp = Timestamp(seconds: midnight + ofDay - offset * 60, offset: offset)
    return (stamp, irregularity ?? (hasSeconds ? nil : .noSeconds))
  }
}

/// Reads fixed-width numbers off the front of a text.
struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = Substring(text).utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Steps over a character, if it is next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// A number of exactly so many digits, in a range.
  mutating func number(_ width: Int, in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(width)
    guard digits.count == width, digits.allSatisfy(Byte.isDigit) else { return nil }
    rest.removeFirst(width)
    let value = digits.reduce(0) { $0 * 10 + Int($1 - Byte.zero) }
    return range.contains(value) ? value : nil
  }

  /// `1921-02-08`, a day that exists.
  mutating func date() -> CalendarDate? {
    guard let year = number(4, in: 0...9999), skip("-"), let month = number(2, in: 1...12),
      skip("-"), let day = number(2, in: 1...CalendarDate.days(ofMonth: month, year: year))
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `23:59:60.5` or `23:59`, in seconds.
  mutating func time() -> (seconds: Int, hasSeconds: Bool)? {
    guard let hour = number(2, in: 0...23), skip(":"), let minute = number(2, in: 0...59) else {
      return nil
    }
    let ofDay = hour * 3600 + minute * 60
    guard skip(":") else { return (ofDay, false) }
    guard let second = number(2, in: 0...60) else { return nil }
    if skip(".") {
      let fraction = rest.prefix(while: Byte.isDigit)
      guard !fraction.isEmpty else { return nil }
      rest.removeFirst(fraction.count)
    }
    return (ofDay + second, true)
  }

  /// `Z`, `-03:00`, `-0300`, or nothing, in minutes.
  mutating func offset() -> (minutes: Int, irregularity: Timestamp.Irregularity?)? {
    if isAtEnd { return (0, .noOffset) }
    if skip("Z") || skip("z") { return (0, nil) }
    let sign = skip("-") ? -1 : skip("+") ? 1 : 0
    guard sign != 0, let hours = number(2, in: 0...23) else { return nil }
    let hasColon = skip(":")
    guard let minutes = number(2, in: 0...59) else { return nil }
    return (sign * (hours * 60 + minutes), hasColon ? nil : .offsetWithoutColon)
  }
}
