// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Parts of a text

  public static func paragraph(_ number: Int) -> Message { Message("¶ \(number)") }

  public static func characters(_ count: Int) -> Message {
    Message(count, one: "\(count) character", other: "\(count) characters")
  }

  public static let selection = Message("the selection")

  public static let allFromHere = Message("all from here")

  public static let wholeArticle = Message("the article")

  // MARK: - What is done with them

  public static func pipePrompt(_ part: Message) -> Message { Message("Pipe \(part) to: ") }

  public static let tabForOtherText = Message("Tab: other text")

  public static let noTextToPipe = Message("There is no text to pipe")

  public static let nothingToSelect = Message(
    "The screen shows no text that can be selected; Space goes on")

  public static let noTextToCopy = Message("There is no text to copy")
}
