import Archive
import Foundation
import Screen

/// The reader's own clock.
///
/// The C library tells what is needed; Foundation's zones would load 30 MB of data at every start.
public enum LocalTime {
  /// How many minutes east of Greenwich clocks are, at a time in seconds since 1970.
  public typealias Offset = @Sendable (_ seconds: Int) -> Int

  /// The day that it is, with such an offset.
  static func today(_ offset: Offset) -> CalendarDate {
    let seconds = Int(time(nil))
    return Timestamp(seconds: seconds, offset: offset(seconds)).date
  }

  /// The offset where the reader is, after `TZ`, else as the machine is set.
  @Sendable public static func offset(_ seconds: Int) -> Int {
    var time = time_t(seconds)
    var parts = tm()
    return localtime_r(&time, &parts) == nil ? 0 : parts.tm_gmtoff / 60
  }

  /// The day of a time where the reader is, `2026-11-26`.
  static func day(of time: Date) -> SafeText {
    let seconds = Int(time.timeIntervalSince1970)
    let text = Timestamp(seconds: seconds, offset: offset(seconds)).description
    return SafeText(text.prefix(10), as: .field)
  }
}
