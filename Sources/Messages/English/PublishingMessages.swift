// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Why nothing is published

  public static func nothingToPublish(_ path: String) -> Message {
    Message("Nothing to publish in '\(decision: path)': the feed has no items.")
  }

  public static func publishingUnreadable(
    _ path: String, _ count: Int, first: Message
  ) -> Message {
    Message(
      count,
      one: """
        Can't publish '\(decision: path)': \(count) fault keeps items from being read: \(first) \
        '--skip-broken' publishes the rest.
        """,
      other: """
        Can't publish '\(decision: path)': \(count) faults keep items from being read, the first: \
        \(first) ('carrel check' names all.) '--skip-broken' publishes the rest.
        """)
  }

  public static func publishingSameFolder(_ path: String) -> Message {
    Message(
      "Can't publish to '\(decision: path)': the archive itself lies there. Name another folder.")
  }

  public static func publishingNotEmpty(_ path: String) -> Message {
    Message(
      """
      Can't publish to '\(decision: path)': it holds files that were not published. \
      Name an empty or a new folder.
      """)
  }

  public static func publishingOtherArchive(_ path: String, _ archive: String) -> Message {
    Message(
      """
      Can't publish to '\(decision: path)': another archive is published there, \
      '\(decision: archive)'. Name another folder.
      """)
  }

  public static func publishingManifest(_ path: String, _ why: Message) -> Message {
    Message(
      """
      Can't publish over '\(decision: path)': \(why). \
      Put back the one that was published, or publish to a new folder.
      """)
  }

  public static func publishingOtherKey(
    _ path: String, former: String, _ key: String
  ) -> Message {
    Message(
      """
      Can't publish to '\(decision: path)': it was signed by the key \(decision: former), not by \
      \(decision: key). Readers would refuse it; '--change-key' publishes nevertheless.
      """)
  }

  public static func publishingUnsigned(_ path: String, former: String) -> Message {
    Message(
      """
      Can't publish to '\(decision: path)': it was signed by the key \(decision: former). \
      Name it with '--key'; '--change-key' publishes unsigned.
      """)
  }

  public static func publishingBusy(_ path: String) -> Message {
    Message(
      """
      Can't publish to '\(decision: path)': another 'carrel publish' is at work there. \
      Wait for it.
      """)
  }

  public static func publishingNotWritable(_ path: String, _ reason: Message) -> Message {
    Message(
      """
      Can't write '\(decision: path)': \(reason). \
      What is published is not whole until it is published again.
      """)
  }
}
