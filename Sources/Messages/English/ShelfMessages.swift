// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Shelves

  public static let allArticles = Message("All articles")

  public static let unreadShelf = Message("Unread")

  public static let starredShelf = Message("Starred")

  public static let begunShelf = Message("Reading")

  public static let historyShelf = Message("History")

  public static let authorsShelf = Message("Authors")

  public static let tagsShelf = Message("Tags")

  public static let yearsShelf = Message("Years")

  public static let eventsShelf = Message("Events")

  public static func savedSearchShelf(_ query: SafeText) -> Message {
    Message("Search: \(query)")
  }

  public static let contribute = Message("Contribute")
}
