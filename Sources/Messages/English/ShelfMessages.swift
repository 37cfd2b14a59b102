// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Shelves

  public static let otherCategory = Message("Other")

  public static let allArticles = Message("All articles")

  public static let unreadShelf = Message("Unread")

  public static let starredShelf = Message("Starred")

  public static let notedShelf = Message("Noted")

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

  // MARK: - What they are

  public static let aboutSavedSearch = Message(
    "A saved search: Enter shows what it finds, 'm' takes it away.")

  public static let aboutCall = Message(
    "This archive welcomes contributions. Enter shows what is sought, and where to send it.")

  public static func aboutEvents(upcoming: Int, others: Int) -> Message {
    Message("\(upcoming) to come, \(others) past or without a date.")
  }

  public static let aboutAuthors = Message(
    "Who wrote the articles, and who speaks at the events.")

  // MARK: - Empty lists

  public static let readingArchive = Message("Reading the archive …")

  public static let counting = Message("Counting …")

  public static func filteredAway(_ words: SafeText) -> Message {
    Message("Nothing here has “\(words)”. q takes the filter away; S searches the whole archive.")
  }

  public static func namesFilteredAway(_ words: SafeText) -> Message {
    Message("No name has “\(words)”. q takes the filter away; S searches the whole archive.")
  }

  public static let everythingRead = Message(
    "Everything is read. 'r' marks an article as unread again; '[' and ']' show other shelves.")

  public static let nothingStarred = Message(
    "Nothing is starred. 's' stars an article, in a list or while one reads it.")

  public static let nothingBegun = Message(
    """
    Nothing is begun. An article that is left half-way is kept here, and opens where it was left.
    """)

  public static let nothingOpened = Message(
    "Nothing was read yet. What you open is kept here, the latest first.")

  public static let noEvents = Message("No events here. '[' and ']' show other shelves.")

  public static let noNames = Message("No names here. '[' and ']' show other shelves.")

  public static let noArticles = Message("No articles here. '[' and ']' show other categories.")

  // MARK: - Status

  public static let noArticlesStatus = Message("No articles here")

  public static func articles(_ count: Int) -> Message {
    Message(count, one: "\(count) article", other: "\(count) articles")
  }

  public static func unread(_ count: Int) -> Message {
    Message(count, one: "\(count) unread", other: "\(count) unread")
  }

  // MARK: - Orders

  public static let latestFirst = Message("latest first")

  public static let comingFirst = Message("coming first")

  public static let unreadFirst = Message("unread first")

  public static let byName = Message("by name")

  public static let byArticles = Message("by articles ↓")

  public static let byUnread = Message("by unread ↓")

  public static let byDateDown = Message("by date ↓")

  public static let byTitle = Message("by title")

  public static let byAuthor = Message("by author")

  public static let byLength = Message("by length")
}
