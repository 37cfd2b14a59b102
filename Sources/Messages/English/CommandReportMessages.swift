// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Progress

  public static func indexing(percent: Int) -> Message { Message("Indexing \(percent)% ") }

  public static func counting(percent: Int) -> Message { Message("Counting \(percent)% ") }

  // MARK: - The catalog

  public static func indexed(_ done: Int, of total: Int) -> Message {
    Message("\(done) of \(total) articles indexed.")
  }

  public static func indexedBeforeChange(_ done: Int, of total: Int) -> Message {
    Message("\(done) of \(total) articles indexed; the archive has changed since.")
  }

  public static func catalogPath(_ path: String) -> Message {
    Message("Catalog: \(decision: path)")
  }

  public static let catalogInMemory = Message(
    "The catalog is in memory: no folder can be written.")

  // MARK: - What a check found

  /// - Parameter found: `no fault`, or what there is: `2 errors, 1 note`.
  public static func checked(
    _ path: String, items: Message, pages: Message, found: Message
  ) -> Message {
    Message("'\(decision: path)': \(items) in \(pages), \(found).")
  }

  public static func signedByNamed(_ key: String) -> Message {
    Message(
      """
      It is signed by the key \(decision: key), as it says itself: compare it with the publisher's.
      """)
  }

  public static func itemCount(_ count: Int) -> Message {
    Message(count, one: "\(count) item", other: "\(count) items")
  }

  public static func pageCount(_ count: Int) -> Message {
    Message(count, one: "\(count) page", other: "\(count) pages")
  }

  public static let noFault = Message("no fault")

  public static func errorCount(_ count: Int) -> Message {
    Message(count, one: "\(count) error", other: "\(count) errors")
  }

  public static func warningCount(_ count: Int) -> Message {
    Message(count, one: "\(count) warning", other: "\(count) warnings")
  }

  public static func noteCount(_ count: Int) -> Message {
    Message(count, one: "\(count) note", other: "\(count) notes")
  }

  public static func moreFindings(_ count: Int, of code: String) -> Message {
    Message("[\(decision: code)]: and \(count) more; '--all' shows them.")
  }

  public static func checking(percent: Int) -> Message { Message("Checking \(percent)% ") }
}
