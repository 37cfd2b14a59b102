// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What settings are

  public static let measureSetting = Message("columns of an article's text")

  public static let paragraphNumbersSetting = Message("numbers of paragraphs beside an article")

  public static let revealHiddenSetting = Message("signs for invisible characters")

  public static let sortSetting = Message("the order of lists")

  public static let panesSetting = Message("panes beside each other: one, or as many as fit")

  public static let themeSetting = Message("the colours")

  public static let citationStyleSetting = Message("the style of bibliographies")

  public static let mouseSetting = Message(
    "the wheel and clicks; Shift selects as the terminal does")

  // MARK: - What they take

  public static let onOrOff = Message("on or off")

  public static func number(from least: Int, to most: Int) -> Message {
    Message("a number from \(least) to \(most)")
  }

  /// One of some words: “a, b or c”.
  public static func oneOf(_ words: [String]) -> Message {
    let texts = words.map { SafeText($0, as: .field) }
    guard let last = texts.last, texts.count > 1 else { return .verbatim(texts.joined()) }
    return oneOf(texts.dropLast().joined(separator: ", "), or: last)
  }

  private static func oneOf(_ words: SafeText, or last: SafeText) -> Message {
    Message("\(words) or \(last)")
  }
}
