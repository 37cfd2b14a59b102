// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - The configuration as a file

  public static func configurationAsIn(_ path: String) -> Message {
    Message("The configuration of carrel, as \(decision: path) has it.")
  }

  public static func configurationAsMayBeIn(_ path: String) -> Message {
    Message("The configuration of carrel, as \(decision: path) may have it.")
  }

  public static func programServes(as use: String, else variable: String) -> Message {
    Message(
      """
      The program that serves as \(decision: use); \(decision: variable) where none is named.
      """)
  }

  public static let keysHoldEverywhere = Message(
    "Keys: what stands under [keys] holds wherever the command can be done.")

  // MARK: - What is wrong in the configuration

  public static func configurationFault(
    in path: String, line: Int, _ words: Message
  ) -> Message {
    Message("\(decision: path), line \(line): \(words)")
  }

  public static let configurationUnreadable = Message(
    "this is no file that can be read, of at most 64 KB")

  public static let configurationTooLong = Message("the file is longer than 64 KB")

  public static let configurationNoText = Message("this is no text")

  public static let configurationTooManyParts = Message("this has too many parts")

  public static let configurationNoTableName = Message("this is no name of a table")

  public static let configurationNoTOML = Message("this is no TOML")

  public static func configurationNoTOML(_ reason: Message) -> Message {
    Message("this is no TOML: \(reason)")
  }

  public static func settingTakes(_ name: String) -> Message {
    Message("“\(decision: name)” takes a word, a number, true or false")
  }

  public static func programTakes(_ name: String) -> Message {
    Message("“\(decision: name)” takes the name of a program, in quotation marks")
  }

  public static func programUnclosed(_ name: String, command: String) -> Message {
    Message(
      """
      “\(decision: name)” has a quotation mark that is not closed: “\(decision: command)”
      """)
  }

  public static func keyTakenTwice(
    _ key: String, _ command: String, from other: String
  ) -> Message {
    Message(
      """
      “\(decision: key)” is the key of “\(decision: other)” above; only “\(decision: command)” \
      has it now
      """)
  }

  public static func commandTakesKeys(_ name: String) -> Message {
    Message("“\(decision: name)” takes keys: \"s\", or [\"s\", \"*\"]")
  }

  public static func commandElsewhere(_ name: String, notIn context: String) -> Message {
    Message("“\(decision: name)” can't be done in “\(decision: context)”")
  }

  public static func keyUnknown(_ name: String) -> Message {
    Message("“\(decision: name)” is no key; keys are named as in 'carrel keys'")
  }

  public static func keyUnknown(_ name: String, nearest: String) -> Message {
    Message("“\(decision: name)” is no key; did you mean “\(decision: nearest)”?")
  }

  public static func contextUnknown(_ name: String) -> Message {
    Message("“\(decision: name)” is no part of the reader")
  }

  public static func contextUnknown(_ name: String, nearest: String) -> Message {
    Message(
      """
      “\(decision: name)” is no part of the reader; did you mean “\(decision: nearest)”?
      """)
  }

  public static func commandUnknown(_ name: String) -> Message {
    Message("“\(decision: name)” is no command")
  }

  public static func commandUnknown(_ name: String, nearest: String) -> Message {
    Message("“\(decision: name)” is no command; did you mean “\(decision: nearest)”?")
  }
}
