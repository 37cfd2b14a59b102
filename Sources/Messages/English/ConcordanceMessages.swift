// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What a concordance is of

  public static let concordancePrompt = Message("Concordance: ")

  public static func concordancePrompt(offering query: SafeText) -> Message {
    Message("Concordance of what, or Enter for “\(query)”: ")
  }

  public static let nothingSearched = Message("Nothing was searched; '/' changes the query")

  public static func noWordToLookFor(in query: SafeText) -> Message {
    Message("There is no word to look for in “\(query)”")
  }

  // MARK: - The order of its lines

  public static let askLineOrder = Message(
    "Sort by word: 1 2 3 right  l1 l2 l3 left; or d date  a author  t text")

  public static let askWordToTheLeft = Message("Sort by word to the left: 1 2 3")

  public static let askWordToTheRight = Message("Sort by word to the right: 1 2 3")

  public static let linesNotSorted = Message(
    "Not sorted: 1 2 3 word right, l1 l2 l3 left, d date, a author, t text")

  public static let linesSortedLater = Message(
    "The lines are sorted when all articles are read")

  // MARK: - Its lines in a file

  public static let exportPrompt = Message("Write to: ")

  public static func exportPrompt(offering file: SafeText) -> Message {
    Message("Write to which file, or Enter for “\(file)”: ")
  }

  public static func wrongFileEnding(_ file: SafeText) -> Message {
    Message("Can't write '\(file)': the name must end in .csv, .tsv or .json.")
  }

  public static func writing(_ file: SafeText) -> Message { Message("Writing '\(file)' …") }

  public static let linesWrittenLater = Message(
    "The lines are written when all articles are read")

  public static func linesWritten(_ count: Int, to file: SafeText) -> Message {
    Message(
      count, one: "\(count) line written to '\(file)'",
      other: "\(count) lines written to '\(file)'")
  }

  public static let concordanceLeftUnwritten = Message(
    "Not written: the concordance was left before all was found")
}
