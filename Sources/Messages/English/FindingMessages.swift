// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Finding in an article

  public static let nothingFoundYet = Message("Nothing is marked; '/' finds in this article")

  public static let nothingSoughtYet = Message("Nothing was sought before that could be again")

  public static let firstMatchAgain = Message("The last match was reached; this is the first")

  public static let lastMatchAgain = Message("The first match was reached; this is the last")

  public static func notFound(_ pattern: SafeText) -> Message { Message("Not found: “\(pattern)”") }

  public static func notFound(since reason: Message) -> Message {
    Message("Not found, since \(reason)")
  }

  public static let paragraphsWith = Message("Paragraphs with")

  // MARK: - Finding in a list

  public static func notFoundInList(_ words: SafeText) -> Message {
    Message("Not found in this list: “\(words)”; S searches the archive")
  }

  public static let nothingUnread = Message("Nothing here is unread")

  public static let onlyLineFound = Message("This is the only line found")

  public static let onlyUnread = Message("This is the only unread one here")

  public static let firstLineAgain = Message("The end was reached; this is the first")

  public static let lastLineAgain = Message("The top was reached; this is the last")
}
