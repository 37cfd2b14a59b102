// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - The call for contributions

  public static func callWelcomes(_ archive: SafeText) -> Message {
    Message("\(archive) welcomes contributions.")
  }

  public static func callSeeks(_ kinds: Message) -> Message {
    Message("It is looking for: \(kinds).")
  }

  public static let callHeading = Message("How to get in touch")

  public static let callAddress = Message("Write to")

  public static let callPage = Message("More")

  public static let callLanguages = Message("Languages")

  public static let callLength = Message("Length")

  public static func callLimit(_ words: Int) -> Message {
    Message(words, one: "at most \(words) words", other: "at most \(words) words")
  }

  public static let callDeadline = Message("Until")
}
