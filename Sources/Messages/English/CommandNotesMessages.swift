// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Which notes

  public static let noNotesFound = Message(
    "No note is found; 'carrel notes --all' lists those of all archives.")

  public static func noteUnknown(_ id: String) -> Message {
    Message("There is no note '\(decision: id)'; 'carrel notes --all' lists the ids.")
  }

  public static func severalNotes(_ id: String, _ count: Int) -> Message {
    Message("'\(decision: id)' begins the ids of \(count) notes; type more of it.")
  }

  // MARK: - On what

  public static func noSuchParagraph(_ number: Int, of count: Int) -> Message {
    Message("There is no ¶ \(number): the last one of the article is ¶ \(count).")
  }

  public static func notQuoted(_ words: String) -> Message {
    Message("'\(decision: words)' does not stand there; quote the article's own words.")
  }

  public static func quotedSeveralTimes(_ words: String, _ count: Int) -> Message {
    Message(
      """
      '\(decision: words)' stands there \(count) times; \
      name its paragraph by '--paragraph', or quote more.
      """)
  }

  // MARK: - A page of notes

  public static let bibliographyHeading = Message("Bibliography")

  public static func noteTags(_ tags: SafeText) -> Message { Message("Tags: \(tags)") }

  public static func detachedSince(_ day: SafeText) -> Message {
    Message("detached since \(day)")
  }

  // MARK: - What was done

  /// What a note says whose words are gone from its article.
  public static func detachedNote(_ words: Message) -> Message { Message("(detached) \(words)") }

  public static func notesRemoved(_ count: Int) -> Message {
    Message(count, one: "\(count) note removed.", other: "\(count) notes removed.")
  }

  public static func notesTakenIn(_ taken: Int, of count: Int) -> Message {
    Message(
      count, one: "\(taken) of \(count) note taken in.",
      other: "\(taken) of \(count) notes taken in.")
  }

  public static func annotationsNotTakenIn(_ path: String, _ reason: Message) -> Message {
    Message(
      """
      Can't take '\(decision: path)' in: \(reason). 'carrel notes export' writes such files.
      """)
  }
}
