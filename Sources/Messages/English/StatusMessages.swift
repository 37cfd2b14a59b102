// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - The last rows of the screen

  public static let tooSmall = Message("Too small")

  public static func position(_ number: Int, of count: Int) -> Message {
    Message("\(number) of \(count)")
  }

  public static func found(_ count: Int) -> Message {
    Message(count, one: "\(count) found", other: "\(count) found")
  }

  public static let foundNothing = Message("nothing")

  public static let notFound = Message("not found")

  public static let patternTooSlow = Message("takes too long")

  public static let noPattern = Message("no regular expression")

  public static let filterLabel = Message("Filter: ")

  // MARK: - Indexing

  public static func readingArchive(articles count: Int) -> Message {
    Message(
      count, one: "reading the archive, \(count) article",
      other: "reading the archive, \(count) articles")
  }

  public static func archiveRead(percent: Int, secondsLeft seconds: Int?) -> Message {
    guard let seconds else { return Message("reading the archive, \(percent)%") }
    return Message("reading the archive, \(percent)%, \(seconds) s")
  }

  public static func indexed(percent: Int) -> Message { Message("index \(percent)%") }

  public static func indexed(percent: Int, secondsLeft: Int) -> Message {
    Message("index \(percent)%, \(secondsLeft) s")
  }

  public static func indexed(percent: Int, minutesLeft: Int) -> Message {
    Message("index \(percent)%, \(minutesLeft) min")
  }

  // MARK: - Articles

  public static func printedPage(_ label: SafeText) -> Message { Message("p. \(label)") }

  /// How many paragraphs match, of all.
  public static func paragraphs(_ count: Int, of total: Int) -> Message {
    Message("\(count) of \(total) ¶")
  }

  public static func hidden(_ count: Int) -> Message {
    Message(count, one: "⚠ \(count) hidden", other: "⚠ \(count) hidden")
  }

  public static func minutesLeft(_ count: Int) -> Message {
    Message(count, one: "\(count) min left", other: "\(count) min left")
  }

  public static func note(_ number: Int) -> Message { Message("Note \(number)") }

  public static let reference = Message("Reference")

  public static let moreBelow = Message("(more below)")

  /// The same where there is little room.
  public static let more = Message("(more)")

  public static let noLineHasThat = Message("Nothing here has that")

  public static let none = Message("None")

  // MARK: - Hints where one types

  public static let typeToSearch = Message("type to search")

  public static let enterResults = Message("Enter results")

  public static let upHistory = Message("Up history")

  public static let escapeBack = Message("Esc back")

  public static let questionHelp = Message("? help")

  public static let spacePage = Message("Space page")

  public static let quitBack = Message("q back")
}
