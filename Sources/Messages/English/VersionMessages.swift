// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What changed since the version before

  public static let changedShelf = Message("Changed")

  /// - Parameters: How many are of each kind: `2 new`, `1 revised` …
  public static func aboutChanges(
    new: Message, revised: Message, withdrawn: Message
  ) -> Message {
    Message("Since the version before: \(new), \(revised), \(withdrawn). Enter lists them.")
  }

  public static func changedSince(
    new: Message, revised: Message, withdrawn: Message, key: SafeText
  ) -> Message {
    Message("Since the version before: \(new), \(revised), \(withdrawn); \(key) lists them")
  }

  public static func changedOnShelf(
    new: Message, revised: Message, withdrawn: Message, _ shelf: Message
  ) -> Message {
    Message(
      """
      Since the version before: \(new), \(revised), \(withdrawn); \
      the shelf “\(shelf)” lists them
      """)
  }

  public static func changesNotListed(_ count: Int) -> Message {
    Message(
      count, one: "\(count) more is not listed; 'carrel diff' lists all",
      other: "\(count) more are not listed; 'carrel diff' lists all")
  }

  public static let comparingVersions = Message("Comparing with the version before …")

  public static let noVersionBefore = Message(
    "There is no version before this one to compare it with; updates of 'carrel get' keep one")

  public static let nothingChanged = Message("Nothing has changed since the version before")

  public static let sameInVersionBefore = Message(
    "This article says the same in the version before")

  public static let newSinceVersionBefore = Message("The version before does not have this article")

  public static let textOfVersionBefore = Message(
    "This article was withdrawn; this is its text in the version before")

  public static let changedNew = Message("new")

  public static let changedRevised = Message("revised")

  public static let changedWithdrawn = Message("withdrawn")
}
