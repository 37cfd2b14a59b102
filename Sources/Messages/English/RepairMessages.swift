// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - What a repair did

  public static func repair(at place: String, _ clause: Message, _ action: Message) -> Message {
    Message("\(decision: place): \(clause). \(action)")
  }

  public static let itemWasLeftOut = Message("It was left out.")

  public static let copyWasLeftOut = Message("It is the same, and was left out.")

  public static func idWasGiven(_ id: String) -> Message {
    Message("Its id is \"\(decision: id)\" now.")
  }

  public static func valueWasLeftOut(_ value: String) -> Message {
    Message("Left out: \(decision: value)")
  }

  public static func valueWasWritten(_ value: String) -> Message {
    Message("Now: \(decision: value)")
  }

  public static func memberWasAdded(_ name: String, _ value: String) -> Message {
    Message("Added: \"\(decision: name)\": \(decision: value)")
  }

  public static let lastWasKept = Message("The last was kept.")

  public static let pageWasWritten = Message("All that could be read was written.")

  public static let categoryWasAdded = Message("It was added to the feed.")

  public static let archiveEnds = Message("The archive ends there.")

  public static func bytesWereMended(invalid: Int, controls: Int) -> Message {
    Message(
      """
      In the page, \(invalid) bytes that are not UTF-8 became U+FFFD, and \(controls) \
      control characters escapes.
      """)
  }

  public static func pagesWereLinked(_ count: Int) -> Message {
    Message(
      count, one: "\(count) other page of the folder was linked instead.",
      other: "\(count) other pages of the folder were linked instead.")
  }

  // MARK: - What came of it

  public static func repaired(_ path: String, items: Message, pages: Message) -> Message {
    Message("Wrote \(items) in \(pages) to '\(decision: path)'.")
  }

  public static func leftOut(_ count: Int) -> Message {
    Message(count, one: "\(count) item was left out.", other: "\(count) items were left out.")
  }
}
