// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - What keeps a file from being a notebook

  public static let recordsAreNone = Message("it is no exported notebook")

  public static let recordsAreNewer = Message("it was exported by a newer version of Carrel")

  public static func recordsLack(_ name: String, in place: String) -> Message {
    Message("'\(decision: name)' is missing in '\(decision: place)'")
  }

  public static func recordsAreOfAnotherKind(_ place: String) -> Message {
    Message("'\(decision: place)' is of another kind")
  }

  public static let recordsAreNotWhole = Message("it is not whole")

  // MARK: - What is kept

  public static let noFolderForNotebook = Message(
    "no folder can be written; HOME or XDG_STATE_HOME may name one")

  public static func notebookSearches(_ count: Int) -> Message {
    Message(count, one: "\(count) search", other: "\(count) searches")
  }

  public static func notebookLines(_ count: Int) -> Message {
    Message(count, one: "\(count) line typed", other: "\(count) lines typed")
  }

  public static func notebookNotes(_ count: Int) -> Message {
    Message(
      count, one: "\(count) note or highlight", other: "\(count) notes or highlights")
  }

  public static func notebookReadingLists(_ count: Int) -> Message {
    Message(count, one: "\(count) reading list", other: "\(count) reading lists")
  }

  public static func counts(_ most: Message, _ last: Message) -> Message {
    Message("\(most) and \(last)")
  }
}
