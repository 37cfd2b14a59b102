// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Reading by lines

  public static let linearPrompt = Message("Command, or ? for help: ")

  public static let linearFind = Message("Find: ")

  public static let linearLines = Message("Lines with: ")

  public static let linearSearch = Message("Search for: ")

  public static func linearArticle(_ title: SafeText) -> Message { Message("Article: \(title).") }

  public static let linearEnd = Message("End of the article.")

  public static func linearSearch(_ query: SafeText) -> Message { Message("Search: \(query).") }

  public static func linearNote(_ number: Int) -> Message { Message("Note \(number).") }

  public static func linearMinutes(_ count: Int) -> Message {
    Message(count, one: "\(count) minute", other: "\(count) minutes")
  }

  public static let linearUnread = Message("Unread.")

  public static let linearStarred = Message("Starred.")

  public static let linearSelection = Message("Selected")

  public static let linearNarrow = Message("Narrow to")
}
