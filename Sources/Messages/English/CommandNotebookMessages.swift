// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - The notebook

  public static func placesNotKept(_ reason: Message) -> Message {
    Message("Places and stars are not kept: \(reason)")
  }

  /// What was done, where it is forgotten when the reader ends.
  public static func done(_ told: Message, untilEnd reason: Message) -> Message {
    Message("\(told) (until the end only: \(reason))")
  }

  public static func notKept(_ reason: Message) -> Message {
    Message("Not kept: \(reason)")
  }

  public static func placeNotKept(_ reason: Message) -> Message {
    Message("Your place was not kept: \(reason).")
  }

  public static func placesWereNotKept(_ reason: Message) -> Message {
    Message("Places and stars were not kept: \(reason).")
  }

  public static func notebookNotOpened(_ reason: Message) -> Message {
    Message("Can't open the notebook: \(reason).")
  }

  public static func notebookNotTakenIn(_ path: String, _ reason: Message) -> Message {
    Message(
      """
      Can't take '\(decision: path)' in: \(reason). 'carrel notebook export' writes such files.
      """)
  }

  public static func takenIn(_ counts: Message) -> Message { Message("\(counts) taken in.") }

  // MARK: - Forgetting

  public static func severalForgotten(_ paths: SafeText) -> Message {
    Message("Several archives lay there. Name one of them: \(paths).")
  }

  public static func archiveTitled(_ title: SafeText) -> Message { Message("'\(title)'") }

  public static let allArchives = Message("all archives")

  public static func forgetPlaces(of archives: Message) -> Message {
    Message("Forget places of \(archives)? y/n ")
  }

  public static func forgetSearches(of archives: Message) -> Message {
    Message("Forget searches of \(archives)? y/n ")
  }

  public static func forgetEverything(of archives: Message) -> Message {
    Message("Forget everything of \(archives), notes and reading lists too? y/n ")
  }

  public static func forgotten(_ counts: Message, of archives: Message) -> Message {
    Message("Forgot \(counts) of \(archives).")
  }

  public static let nothingForgotten = Message("Nothing was forgotten.")
}
