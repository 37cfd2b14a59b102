// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - The place in an article

  public static func leftOff(atParagraph number: Int) -> Message {
    Message("¶ \(number) where you left; g goes to the beginning")
  }

  public static func placeKept(paragraph: Int, title: SafeText) -> Message {
    Message("Your place is kept: ¶ \(paragraph) of “\(title.asTitle)”")
  }

  public static func lastParagraph(_ number: Int) -> Message { Message("¶ \(number) is the last") }

  public static let noNumberedParagraph = Message("This article has no numbered ¶")

  public static let percentNeedsNumber = Message("Type a number first: 50%")

  public static let nothingAhead = Message(
    "There is nothing to go forward to; Tab focuses a link")

  public static let noFurtherArticle = Message("There is no further article here")

  // MARK: - Where a movement leads no further

  public static let end = Message("This is the end")

  public static let beginning = Message("This is the beginning")

  // MARK: - What is told of an article

  public static func place(paragraph: Int, of count: Int, percent: Int) -> Message {
    Message("¶ \(paragraph) of \(count), \(percent)%")
  }

  public static func length(words: Int, minutes: Int) -> Message {
    Message(
      words, one: "\(words) word, \(minutes) min", other: "\(words) words, \(minutes) min")
  }

  public static func length(characters: Int, minutes: Int) -> Message {
    Message(
      characters, one: "\(characters) character, \(minutes) min",
      other: "\(characters) characters, \(minutes) min")
  }

  public static let noOriginal = Message("This article names no original on the web")

  public static let hiddenCharactersShown = Message("Invisible characters are shown")

  public static let hiddenCharactersHidden = Message("Invisible characters are hidden")

  public static let widestText = Message("The text is as wide as the screen allows")

  public static let narrowestText = Message("The text is as narrow as it can be")

  // MARK: - Contents

  public static let contents = Message("Contents")

  public static let notes = Message("Notes")

  public static let references = Message("References")

  public static let noHeadings = Message("This article has no headings")
}
