// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Which archive

  public static func noSuchCommand(_ word: String, meant name: String) -> Message {
    Message(
      """
      There is no command and no archive '\(decision: word)'. \
      Did you mean 'carrel \(decision: name)'?
      """)
  }

  public static let noArchiveNamed = Message(
    """
    No archive is named, and none was read before. \
    Name one: 'carrel PATH', 'carrel list -a PATH'.
    """)

  public static func noArchiveNamed(noNotebook reason: Message) -> Message {
    Message(
      """
      No archive is named, and the notebook can't be read (\(reason)). \
      Name one: 'carrel PATH', 'carrel list -a PATH'.
      """)
  }

  public static func nothingToRead(in path: String) -> Message {
    Message("Nothing to read in '\(decision: path)': the feed has no items.")
  }

  // MARK: - The sample archive

  public static let noArchiveYet = Message("No archive is named, and none was read before.")

  public static let sampleOffered = Message(
    "Read the sample archive, with a tour of two minutes? y/n ")

  /// The letter with which a question is answered that ends with `y/n`.
  public static let letterOfYes = Message("y")

  // MARK: - What a command cannot do

  public static func cannotGoOn(_ reason: Message) -> Message {
    Message("Can't go on: \(reason)")
  }

  public static func outputNotWritten(_ reason: Message) -> Message {
    Message("Can't write the output: \(reason).")
  }

  public static func fileIsCompressed(_ path: String) -> Message {
    Message(
      """
      Can't read '\(decision: path)': it is compressed; \
      'zcat \(decision: path) | carrel render -' reads it.
      """)
  }

  public static func fileNotReadable(_ path: String) -> Message {
    Message("Can't read '\(decision: path)': it is not readable.")
  }

  public static func fileMissing(_ path: String) -> Message {
    Message("Can't read '\(decision: path)': there is no such file.")
  }

  public static func articleUnknown(_ id: String, in path: String) -> Message {
    Message(
      """
      There is no article '\(decision: id)' in '\(decision: path)'; \
      'carrel list' shows the ids.
      """)
  }

  /// - Parameter names: The categories that there are: `'essays', 'talks'`.
  public static func categoryUnknown(_ id: String, among names: String) -> Message {
    Message(
      """
      There is no category '\(decision: id)' with articles. \
      There are: \(decision: names).
      """)
  }

  // MARK: - Events

  public static let noSuchEvents = Message("There are no such events.")

  public static func eventsLeftOut(_ count: Int, of total: Int) -> Message {
    Message("\(count) of \(total) events left out: they have no date.")
  }

  public static func eventSeries(_ name: SafeText) -> Message { Message("Series: \(name)") }

  public static func eventOrganizers(_ names: SafeText) -> Message {
    Message("Organised by \(names)")
  }

  public static func eventSpeakers(_ names: SafeText) -> Message { Message("Speakers: \(names)") }

  // MARK: - Configuration

  public static func configurationHasNoFault(_ path: String) -> Message {
    Message("\(decision: path): no fault.")
  }

  public static func configurationNotThere(_ path: String) -> Message {
    Message("\(decision: path): it is not there, and need not be.")
  }

  public static func configurationFault(_ fault: Message, andMore count: Int) -> Message {
    Message("\(fault); \(count) more by 'carrel config check'")
  }
}
