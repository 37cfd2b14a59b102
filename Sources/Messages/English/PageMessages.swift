// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - The next page

  public static func nextPageElsewhere(_ url: String) -> Message {
    Message("'next_url' leads to the network, to '\(decision: url)'")
  }

  public static func nextPageRefused(_ url: String, _ why: Message) -> Message {
    Message("'next_url' is '\(decision: url)', which \(why)")
  }

  public static func nextPageLoop(_ name: String) -> Message {
    Message("'next_url' leads back to '\(decision: name)'")
  }

  public static func nextPageUnreadable(_ name: String, _ why: Message) -> Message {
    Message("the next page, '\(decision: name)', \(why)")
  }

  // MARK: - Why it is refused

  public static let pageLeadsOut = Message("leads out of the archive's folder")

  public static let pageHasQuery = Message("has a query or a fragment")

  public static let pageIsNoName = Message("is no file's name")

  // MARK: - Why it cannot be read

  public static let pageMissing = Message("is missing")

  public static func pageNotReadable(_ reason: Message) -> Message {
    Message("can't be read: \(reason)")
  }

  public static let pageNotRegularFile = Message("is not a regular file")

  public static let pageEmpty = Message("is empty")

  public static func pageNotJSON(_ reason: Message, atByte byte: Int) -> Message {
    Message("is not JSON: \(reason), at its byte \(byte)")
  }

  public static func pageNotFeed(_ defect: Message) -> Message {
    Message("is not a JSON Feed: \(defect)")
  }
}
