import Archive
import Foundation

/// Times of annotations, in RFC 3339 with milliseconds where there are some.
enum AnnotationTime {
  /// A time as text, in Greenwich.
  ///
  ///     AnnotationTime.text(of: Date(timeIntervalSince1970: 0.25))   // 1970-01-01T00:00:00.250Z
  static func text(of date: Date) -> String {
    let milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded())
    let part = (milliseconds % 1000 + 1000) % 1000
    let stamp = Timestamp(seconds: (milliseconds - part) / 1000).description
    guard part > 0 else { return stamp }
    return stamp.dropLast() + "." + String(1000 + part).dropFirst() + "Z"
  }

  /// The time that a text tells; nil where it tells none.
  static func date(of text: String?) -> Date? {
    guard let text, let stamp = Timestamp(text) else { return nil }
    let digits = text.split(separator: ".").dropFirst().first?.prefix { $0.isNumber } ?? ""
    let part = Double("0." + digits) ?? 0
    return Date(timeIntervalSince1970: Double(stamp.seconds) + part).inMilliseconds
  }
}
