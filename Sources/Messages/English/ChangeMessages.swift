// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Changes

  public static func starred(_ title: SafeText) -> Message {
    Message("You starred “\(title.asTitle)”")
  }

  public static func unstarred(_ title: SafeText) -> Message {
    Message("You took the star from “\(title.asTitle)”")
  }

  public static func markedRead(_ title: SafeText) -> Message {
    Message("You marked “\(title.asTitle)” as read")
  }

  public static func markedUnread(_ title: SafeText) -> Message {
    Message("You marked “\(title.asTitle)” as unread")
  }

  public static func markedAllRead(_ count: Int) -> Message {
    Message(
      count, one: "You marked \(count) article as read; U takes it back",
      other: "You marked \(count) articles as read; U takes it back")
  }

  public static let allReadAlready = Message("All articles here are read already")

  // MARK: - Changes that were taken back

  public static let nothingToUndo = Message("There is nothing to undo")

  public static func undoneByStarring(_ title: SafeText) -> Message {
    Message("Undone: starred “\(title.asTitle)”")
  }

  public static func undoneByUnstarring(_ title: SafeText) -> Message {
    Message("Undone: took the star from “\(title.asTitle)”")
  }

  public static func undoneByMarkingRead(_ title: SafeText) -> Message {
    Message("Undone: marked “\(title.asTitle)” as read")
  }

  public static func undoneByMarkingUnread(_ title: SafeText) -> Message {
    Message("Undone: marked “\(title.asTitle)” as unread")
  }

  public static func undoneMarkingAllRead(_ count: Int) -> Message {
    Message(
      count, one: "Undone: marked \(count) article as read",
      other: "Undone: marked \(count) articles as read")
  }
}
