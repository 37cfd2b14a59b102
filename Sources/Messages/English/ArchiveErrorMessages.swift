// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Archives that cannot be read

  public static func noSuchFile(_ path: String) -> Message {
    Message("Can't read '\(decision: path)': there is no such file or folder.")
  }

  public static func fileNotReadable(_ path: String, _ reason: Message) -> Message {
    Message("Can't read '\(decision: path)': \(reason).")
  }

  public static func notRegularFile(_ path: String) -> Message {
    Message("Can't read '\(decision: path)': it is not a regular file.")
  }

  public static func emptyFile(_ path: String) -> Message {
    Message("Can't read '\(decision: path)': the file is empty.")
  }

  public static func noArchiveInFolder(_ path: String) -> Message {
    Message(
      """
      Can't read '\(decision: path)': the folder holds no archive; \
      'archive.json' should be in it.
      """)
  }

  /// - Parameter names: Some of the files: `'a', 'b', …`.
  public static func archiveNotNamed(inFolder path: String, _ count: Int, names: String) -> Message
  {
    Message(
      count,
      one: """
        Can't read '\(decision: path)': the folder holds \(count) JSON file and no \
        'archive.json'. Name it: \(decision: names).
        """,
      other: """
        Can't read '\(decision: path)': the folder holds \(count) JSON files and no \
        'archive.json'. Name one of them: \(decision: names).
        """)
  }

  public static func notJSON(_ path: String, _ reason: Message, atByte byte: Int) -> Message {
    Message("Can't read '\(decision: path)': it is not JSON: \(reason), at byte \(byte).")
  }

  public static func notFeed(_ path: String, _ defect: Message) -> Message {
    Message("Can't read '\(decision: path)': it is JSON, but not a JSON Feed: \(defect).")
  }

  public static func pageOutside(_ name: String) -> Message {
    Message("Can't read page '\(decision: name)': it is not inside the archive's folder.")
  }

  public static func itemChanged(in path: String, atByte byte: Int) -> Message {
    Message(
      """
      Can't read the article at byte \(byte) of '\(decision: path)': the file has changed. \
      Open the archive again.
      """)
  }

  // MARK: - What keeps a file from being a feed

  public static func feedTopLevel(is kind: Message) -> Message {
    Message("its top level is \(kind), not an object")
  }

  public static let feedHasNoItems = Message("it has no 'items'")

  public static func feedItems(are kind: Message) -> Message {
    Message("its 'items' is \(kind), not an array")
  }

  // MARK: - Files that cannot be written

  public static func fileNotWritable(_ path: String, _ reason: Message) -> Message {
    Message("Can't write '\(decision: path)': \(reason). The file is as it was before.")
  }

  public static func fileAlreadyThere(_ path: String) -> Message {
    Message(
      "Can't write '\(decision: path)': there is such a file already. Type another name.")
  }

  public static func fileNotMade(_ path: String, _ reason: Message) -> Message {
    Message("Can't write '\(decision: path)': \(reason). Nothing was left there.")
  }

  public static func fileNotDurable(_ path: String, _ reason: Message) -> Message {
    Message("Wrote '\(decision: path)', but can't make it outlive a power cut: \(reason).")
  }
}
