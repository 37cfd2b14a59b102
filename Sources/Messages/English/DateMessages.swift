// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Days

  /// A day, or several days of a month, by the month's number from 1: `5 February 2026`,
  /// `5–6 February 2026`.
  public static func date(_ days: SafeText, month: Int, year: Int) -> Message {
    let year: SafeText = "\(year)"
    return switch month {
    case 1: Message("\(days) January \(year)")
    case 2: Message("\(days) February \(year)")
    case 3: Message("\(days) March \(year)")
    case 4: Message("\(days) April \(year)")
    case 5: Message("\(days) May \(year)")
    case 6: Message("\(days) June \(year)")
    case 7: Message("\(days) July \(year)")
    case 8: Message("\(days) August \(year)")
    case 9: Message("\(days) September \(year)")
    case 10: Message("\(days) October \(year)")
    case 11: Message("\(days) November \(year)")
    default: Message("\(days) December \(year)")
    }
  }
}
