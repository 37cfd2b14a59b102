// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - The archive

  public static let archiveChanged = Message("The archive has changed: it is being read again")

  public static let articleGone = Message("That article is no longer in the archive")

  public static let noCall = Message("This archive does not call for contributions")

  // MARK: - Other archives

  public static let library = Message("Library")

  public static let noOtherArchive = Message(
    "No other archive was opened before; 'carrel PATH' opens one")

  public static let archiveGone = Message("Not there any more")
}
