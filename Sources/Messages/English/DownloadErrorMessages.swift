// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Where an archive comes from

  public static func sourceMissing(_ path: String) -> Message {
    Message("Can't get '\(decision: path)': there is no such file or folder.")
  }

  /// - Parameter names: Some of them: `'a', 'b', …`.
  public static func severalArchives(in path: String, _ count: Int, names: String) -> Message {
    Message(
      """
      Can't get '\(decision: path)': there are \(count) archives in it. Name one of them: \
      \(decision: names).
      """)
  }

  public static func noArchiveThere(_ place: String) -> Message {
    Message(
      """
      Can't get '\(decision: place)': there is neither an archive nor a feed. \
      Is it the address of its folder, or of its 'archive.json'?
      """)
  }

  public static func feedUnusable(_ place: String, _ reason: Message) -> Message {
    Message("Can't get '\(decision: place)': what lies there is no archive and no feed. \(reason)")
  }

  // MARK: - What came

  public static func manifestUnusable(_ place: String, _ reason: Message) -> Message {
    Message("Can't get '\(decision: place)': its manifest can't be used: \(reason).")
  }

  public static func fileNotThere(_ name: String, at place: String) -> Message {
    Message(
      """
      Nothing was installed: '\(decision: name)' is missing at '\(decision: place)'. \
      The archive is not whole there.
      """)
  }

  public static func fileOfOtherLength(
    _ name: String, at place: String, _ size: Message, expected: Message
  ) -> Message {
    Message(
      """
      Nothing was installed: '\(decision: name)' at '\(decision: place)' has \(size), and the \
      manifest says \(expected).
      """)
  }

  public static func fileOfOtherContents(_ name: String, at place: String) -> Message {
    Message(
      """
      Nothing was installed: '\(decision: name)' at '\(decision: place)' is not the file that the \
      manifest names. It was damaged or changed, or is just being published: try again later.
      """)
  }

  public static func pagesDiffer(_ name: String) -> Message {
    Message(
      """
      Nothing was installed: the archive's pages do not lead on as its manifest says, \
      at '\(decision: name)'. Ask the publisher.
      """)
  }

  public static func pageUnusable(_ reason: Message) -> Message {
    Message("Nothing was installed. \(reason)")
  }

  public static func fileTooLong(_ path: String, _ limit: Message) -> Message {
    Message("Can't read '\(decision: path)': it is longer than \(limit).")
  }

  public static func symbolicLinkRefused(_ path: String) -> Message {
    Message(
      "Nothing was installed: '\(decision: path)' is a symbolic link, which no archive may have.")
  }

  // MARK: - What is here

  public static func noRoom(_ path: String, needed: Message, free: Message) -> Message {
    Message(
      "Can't go on: \(needed) are needed in '\(decision: path)', and \(free) are free there.")
  }

  public static func installationNotWritten(_ path: String, _ reason: Message) -> Message {
    Message(
      """
      Can't write '\(decision: path)': \(reason). What was installed is as it was; \
      the next try goes on.
      """)
  }

  public static let downloadBusy = Message(
    "Another 'carrel' is at work on this archive. Wait until it is done.")

  public static func notInstalled(_ name: String) -> Message {
    Message(
      "No archive '\(decision: name)' is installed; 'carrel archives' shows those that are.")
  }

  public static func nameUnusable(_ name: String) -> Message {
    Message(
      """
      No archive can be called '\(decision: name)': a name has small letters from a to z, digits, \
      '-', '_' and '.', at most 64.
      """)
  }

  public static func nameTaken(_ name: String) -> Message {
    Message("Something else is called '\(decision: name)'. Choose another name with '--name'.")
  }

  public static func nothingBefore(_ name: String) -> Message {
    Message("There is no earlier version of '\(decision: name)' to go back to.")
  }

  public static func otherCopyThere(_ path: String) -> Message {
    Message(
      "Can't copy to '\(decision: path)': something else lies there. Name another folder.")
  }

  public static let downloadCancelled = Message(
    "Stopped. What has come is kept, and the next try goes on from there.")
}
