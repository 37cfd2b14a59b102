import Archive
import ArgumentParser
import Foundation

/// When something ends: on a day, or after some days.
enum Expiry: ExpressibleByArgument, Equatable {
  case date(Timestamp)
  case days(Int)

  /// A day or a time as RFC 3339 has it, or a number of days.
  ///
  ///     Expiry(argument: "90d")          // .days(90)
  ///     Expiry(argument: "2027-01-31")   // its first moment, in UTC
  init?(argument: String) {
    if argument.hasSuffix("d"), let days = Int(argument.dropLast()), 1...36_500 ~= days {
      self = .days(days)
    } else if let date = Timestamp(argument) {
      self = .date(date)
    } else {
      return nil
    }
  }

  /// The moment of it, counted from another.
  func date(after start: Timestamp) -> Timestamp {
    switch self {
    case .date(let date): date
    case .days(let days): Timestamp(seconds: start.seconds + days * 86_400)
    }
  }

  /// The present; what `SOURCE_DATE_EPOCH` says, where it is set, so that the same archive is published
  /// as the same bytes.
  static var now: Timestamp {
    let named = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    return Timestamp(seconds: named ?? Int(time(nil)))
  }
}
