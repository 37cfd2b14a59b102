// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - What was published

  public static func publishing(percent: Int) -> Message { Message("Publishing \(percent)% ") }

  /// - Parameter written: What was written, by its kinds: `2 of 501 pages, 1 of 12 attachments`.
  public static func published(
    _ path: String, version: Int, items: Message, written: Message, _ size: Message, rate: Message
  ) -> Message {
    Message(
      """
      '\(decision: path)': version \(version), \(items). \
      Wrote \(written): \(size), \(rate).
      """)
  }

  public static func publishedBefore(_ path: String, version: Int, items: Message) -> Message {
    Message("'\(decision: path)': version \(version), \(items). Nothing has changed.")
  }

  public static func pages(_ count: Int, of total: Int) -> Message {
    Message(total, one: "\(count) of \(total) page", other: "\(count) of \(total) pages")
  }

  public static func sitePages(_ count: Int, of total: Int) -> Message {
    Message(
      total, one: "\(count) of \(total) page of the site",
      other: "\(count) of \(total) pages of the site")
  }

  public static func attachments(_ count: Int, of total: Int) -> Message {
    Message(
      total, one: "\(count) of \(total) attachment", other: "\(count) of \(total) attachments")
  }

  public static func removed(_ count: Int) -> Message {
    Message(count, one: "removed \(count) file", other: "removed \(count) files")
  }

  // MARK: - What was not published

  public static func itemsLeftOut(_ count: Int) -> Message {
    Message(
      count,
      one: """
        \(count) item was left out: it can't be read, or has the id of another. \
        'carrel check' names it.
        """,
      other: """
        \(count) items were left out: they can't be read, or have the ids of others. \
        'carrel check' names them.
        """)
  }

  public static func itemsUnlicensed(_ count: Int) -> Message {
    Message(
      count,
      one: "\(count) item has no licence: readers can't know what they may do with it.",
      other: "\(count) items have no licence: readers can't know what they may do with them.")
  }

  public static func filesMissing(_ count: Int, first path: String) -> Message {
    Message(
      count, one: "\(count) file that an item names is not there: '\(decision: path)'.",
      other: "\(count) files that items name are not there, the first: '\(decision: path)'.")
  }

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
