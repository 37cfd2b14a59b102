// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - The library

  public static let noArchiveChosen = Message("No archive is chosen yet; Enter opens one")

  public static func unread(_ unread: Int, of all: Int) -> Message {
    Message("\(unread) of \(all) unread")
  }

  // MARK: - The article that was left last

  public static func unfinishedShelf(_ title: SafeText) -> Message {
    Message("Continue: \(title)")
  }

  public static func leftUnfinished(_ title: SafeText, percent: Int) -> Message {
    Message("You left “\(title.asTitle)” at \(percent)%. Enter goes on there.")
  }
}
