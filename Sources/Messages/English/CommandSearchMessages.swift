// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What was searched

  public static func queryHasNoWord(_ query: String) -> Message {
    Message("'\(decision: query)' has no word to search for.")
  }

  public static func nothingToSearch(since fault: Message) -> Message {
    Message("There is nothing to search for, since \(fault).")
  }

  public static func nothingFound(for query: String) -> Message {
    Message("Nothing found for '\(decision: query)'.")
  }

  public static func didYouMean(_ query: String) -> Message {
    Message("Did you mean '\(decision: query)'?")
  }

  public static func searchedAsWords(since fault: Message) -> Message {
    Message("Searched as plain words, since \(fault).")
  }

  public static let queryTooLong = Message("The query is too long: its end was left out.")

  public static let anyWordFound = Message(
    "No article has all these words; these have any of them.")

  public static func searchedAll(_ query: SafeText) -> Message {
    Message("Searched (all): \(query)")
  }

  public static func searchedAny(_ query: SafeText) -> Message {
    Message("Searched (any): \(query)")
  }

  // MARK: - What was found

  public static func score(_ score: SafeText) -> Message { Message("score \(score)") }

  public static func resultsShown(_ count: Int, of total: Int) -> Message {
    Message("\(count) of \(total); --limit shows more")
  }

  // MARK: - Frequencies

  public static let archiveHasNoWords = Message("The archive has no words.")

  /// The heads of columns of ten characters, a space before them.
  public static let occurrencesHead = Message("found")

  public static let rateHead = Message("per 10,000")

  public static let articlesHead = Message("articles")

  public static let wordsHead = Message("words")

  public static let dispersionHead = Message("dispersion")

  public static let allParts = Message("all")

  public static func dispersion(_ number: SafeText) -> Message {
    Message("dispersion \(number)")
  }
}
