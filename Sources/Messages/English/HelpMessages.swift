// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Help

  public static let help = Message("Help")

  public static let queriesTitle = Message("Queries find articles")

  public static let noCommandHasWords = Message("No command here has these words in it")

  // MARK: - The command line

  public static let typeCommandInArticle = Message(
    "A command, a ¶'s number, 50% or set; Tab completes, Up repeats, Esc cancels")

  public static let typeCommandInList = Message(
    "A command, a line's number or set; Tab completes, Up repeats, Esc cancels")

  public static func goToParagraph(_ number: Int) -> Message { Message("Go to ¶ \(number)") }

  public static func goToLine(_ number: Int) -> Message { Message("Go to line \(number)") }

  public static func goToPercent(_ percent: Int) -> Message { Message("Go to \(percent)%") }
}
