// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What is offered

  /// - Parameter trust: By what it is trusted, as a sentence.
  public static func offered(
    _ title: String, _ version: Int, _ date: String, _ trust: Message
  ) -> Message {
    Message("'\(decision: title)', version \(version) of \(decision: date). \(trust)")
  }

  public static func signedByKnown(_ key: String) -> Message {
    Message("It is signed by the known key \(decision: key).")
  }

  public static func signedByFirst(_ key: String) -> Message {
    Message(
      """
      It is signed by the key \(decision: key), which is trusted from now on: \
      compare it with the publisher's.
      """)
  }

  public static func signedByNew(_ key: String) -> Message {
    Message("It is signed by the key \(decision: key), which is trusted from now on.")
  }

  public static let unsigned = Message("It is not signed.")

  public static func expiredHere(_ date: String) -> Message {
    Message(
      """
      This version was to be used until \(decision: date) only; 'carrel update' looks for a newer \
      one where there is a network.
      """)
  }

  public static func toFetch(pages: Message, attachments: Message, _ size: Message) -> Message {
    Message("To be fetched: \(pages), \(attachments), \(size).")
  }

  public static func attachmentCount(_ count: Int) -> Message {
    Message(count, one: "\(count) attachment", other: "\(count) attachments")
  }

  // MARK: - How far it has come

  public static func ratePerSecond(_ size: Message) -> Message { Message("\(size)/s") }

  public static func fetching(_ done: Message, _ rate: Message) -> Message {
    Message("\(done)  \(rate) ")
  }

  public static func fetching(
    _ bar: SafeText, percent: Int, _ done: Message, of total: Message, _ rate: Message,
    left: SafeText
  ) -> Message {
    Message("\(bar) \(percent)%  \(done) of \(total)  \(rate)  \(left) ")
  }

  public static func fetched(_ done: Message, of total: Message) -> Message {
    Message("\(done) of \(total) fetched")
  }

  // MARK: - What was done

  public static func installed(_ name: String, _ version: Int) -> Message {
    Message(
      "Installed as '\(decision: name)', version \(version); 'carrel \(decision: name)' reads it.")
  }

  public static func upToDate(_ name: String, _ version: Int, _ date: String) -> Message {
    Message("'\(decision: name)' is up to date: version \(version) of \(decision: date).")
  }

  public static let nothingFetched = Message("Nothing was fetched.")

  public static func attachmentsMissing(_ names: [String]) -> Message {
    let some = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let all = some + (names.count > 3 ? ", …" : "")
    return Message(
      names.count,
      one: """
        \(names.count) file is not there and was left out: \(decision: all). 'carrel update' tries \
        again.
        """,
      other: """
        \(names.count) files are not there and were left out: \(decision: all). 'carrel update' \
        tries again.
        """)
  }

  public static func updateFailed(_ name: String, _ reason: Message) -> Message {
    Message("'\(decision: name)': \(reason)")
  }

  public static func rolledBack(
    _ name: String, _ version: Int, _ date: String, _ former: Int
  ) -> Message {
    Message(
      """
      '\(decision: name)' is at version \(version) of \(decision: date) again; \
      version \(former) is kept, and the next 'carrel rollback' returns to it.
      """)
  }

  public static func copiedArchive(
    _ name: String, to path: String, _ size: Message
  ) -> Message {
    Message(
      """
      Copied '\(decision: name)' to '\(decision: path)', \(size); \
      'carrel get \(decision: path)' installs it.
      """)
  }

  public static func copiedWithout(_ count: Int) -> Message {
    Message(
      count, one: "\(count) attachment was left out: it is not here.",
      other: "\(count) attachments were left out: they are not here.")
  }

  // MARK: - What is installed

  public static let noArchiveInstalled = Message(
    "No archive is installed; 'carrel get SOURCE' installs one.")

  public static func versionOf(_ version: Int, _ date: String) -> Message {
    Message("version \(version) of \(decision: date)")
  }

  public static func unfinished(_ source: String, _ size: Message) -> Message {
    Message(
      """
      Not fetched to its end: '\(decision: source)', \(size). 'carrel get \(decision: source)' goes \
      on, 'carrel remove --unfinished' deletes it.
      """)
  }

  public static func removeArchive(_ name: String, _ version: Int, _ size: Message) -> Message {
    Message(
      "Remove '\(decision: name)', version \(version), \(size)? Places and marks are kept. y/n ")
  }

  public static func removeUnfinished(_ count: Int) -> Message {
    Message(
      count, one: "Remove what has come of \(count) archive that was not fetched to its end? y/n ",
      other: "Remove what has come of \(count) archives that were not fetched to their end? y/n ")
  }

  public static func removed(_ name: String) -> Message {
    Message("Removed '\(decision: name)'. Places and marks are kept.")
  }

  public static func removedUnfinished(_ count: Int) -> Message {
    Message(
      count, one: "Removed what had come of \(count) archive.",
      other: "Removed what had come of \(count) archives.")
  }

  public static let nothingRemoved = Message("Nothing was removed.")

  // MARK: - Folders

  public static let noFolderForArchives = Message(
    "Can't find a folder for archives: there is no HOME. '--home FOLDER' names one.")

  public static func homeUnusable(_ path: String, _ reason: Message) -> Message {
    Message("Can't use '\(decision: path)' as home: \(reason).")
  }
}
