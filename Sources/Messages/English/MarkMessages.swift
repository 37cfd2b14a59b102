// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Marks

  public static let noArticle = Message("This page is no article of the archive")

  public static let askMark = Message(
    "Mark by: a letter, for this article  a capital, for the archive")

  public static let markNeedsLetter = Message("Not marked: a mark is named by a letter")

  public static func markSet(_ letter: SafeText, paragraph: Int) -> Message {
    Message("You set mark \(letter) at ¶ \(paragraph)")
  }

  public static func undoneMark(_ letter: SafeText, paragraph: Int) -> Message {
    Message("Undone: took mark \(letter) from ¶ \(paragraph)")
  }

  // MARK: - Going to marks

  public static let askGoToMark = Message("Go to mark: its letter  ' where you were before")

  public static let goToMarkNeedsLetter = Message(
    "Not gone: a mark is named by a letter, and M lists marks")

  public static let noJumpYet = Message("There was no jump yet")

  public static let jumpsAreInArticles = Message(
    "'' goes back within an article; a capital goes to its mark")

  public static func noMarkOfArchive(_ letter: SafeText) -> Message {
    Message("The archive has no mark \(letter); marks of it are capitals, and M lists them")
  }

  public static func noMark(_ letter: SafeText) -> Message {
    Message("There is no mark \(letter) here; m sets one, M lists them")
  }

  public static let marks = Message("Marks")

  public static let nothingMarked = Message(
    "Nothing is marked; m and a letter mark the current paragraph")

  public static let nothingMarkedInArchive = Message(
    "Nothing is marked for the archive; m and a capital do that in an article")

  // MARK: - Places whose words are gone

  public static let detached = Message("detached")

  public static func placeDetached(_ quotation: SafeText) -> Message {
    Message("Its words are gone from this text: “\(quotation)”")
  }

  public static func leftPlaceDetached(_ quotation: SafeText) -> Message {
    Message("Where you left off is gone from this text; M lists it: “\(quotation)”")
  }

  public static func marksDetached(_ count: Int) -> Message {
    Message(
      count, one: "The words of \(count) mark are gone from this text; M lists it",
      other: "The words of \(count) marks are gone from this text; M lists them")
  }

  public static let markedArticleGone = Message("(no longer here)")
}
