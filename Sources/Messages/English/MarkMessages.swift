// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Marks

  public static let noArticle = Message("This page is no article of the archive")

  public static let markNeedsLetter = Message("Not marked: a mark is named by a letter")

  public static func markSet(_ letter: SafeText, paragraph: Int) -> Message {
    Message("You set mark \(letter) at ¶ \(paragraph)")
  }
}
