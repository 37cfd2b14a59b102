// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - The lines of a concordance

  /// The prompt, where the query is empty.
  public static func concordance(of query: SafeText) -> Message {
    Message("Concordance: \(query)")
  }

  public static let countsByArticle = Message("counts by article")

  public static let countsByYear = Message("counts by year")

  public static let byText = Message("by text")

  public static func byLeft(_ word: Int) -> Message { Message("by left \(word)") }

  public static func byRight(_ word: Int) -> Message { Message("by right \(word)") }

  public static let byDateUp = Message("by date ↑")

  // MARK: - Nothing, or nothing yet

  public static let readingFound = Message("Reading what was found …")

  public static let wordsInNoText = Message(
    "The words stand in no text, but in titles or names. 'x' looks for others.")

  public static let noOccurrences = Message("Nothing found. 'x' looks for other words.")

  // MARK: - Status

  public static let noLines = Message("No lines")

  public static func lines(_ count: Int) -> Message {
    Message(count, one: "\(count) line", other: "\(count) lines")
  }

  public static let searchingStatus = Message("searching")

  public static func articlesRead(_ count: Int, of total: Int) -> Message {
    Message("\(count) of \(total) articles read")
  }

  public static func onlyFirst(_ count: Int) -> Message {
    Message(count, one: "only the first \(count)", other: "only the first \(count)")
  }

  public static let ofPartOfArchive = Message("of a part of the archive")
}
