// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Lines of lists

  public static let speaker = Message("speaker")

  public static let eventToCome = Message("to come")

  public static let eventUnderWay = Message("now")

  public static let eventPast = Message("past")

  /// The number is padded: it stands in a column.
  public static func rowWords(_ number: SafeText) -> Message { Message("\(number) words") }

  /// The same of characters, as wide.
  public static func rowCharacters(_ number: SafeText) -> Message { Message("\(number) chars") }

  /// The number is padded: it stands in a column.
  public static func rowMinutes(_ number: SafeText) -> Message { Message("\(number) min") }

  /// The same where there is little room.
  public static func rowMinutesShort(_ number: SafeText) -> Message { Message("\(number)m") }
}
