// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - No terminal to read in

  public static let inputIsNoTerminal = Message(
    """
    Can't open the reader: standard input is not a terminal. Start it without '<' or '|' before it.
    """)

  public static let outputIsNoTerminal = Message(
    """
    Can't open the reader: standard output is not a terminal. \
    'carrel list' and 'carrel show' write plain text.
    """)

  public static let terminalTypeUnset = Message(
    "Can't open the reader: the variable TERM is not set. Try 'TERM=xterm'.")

  public static func terminalTypeUnknown(_ name: String) -> Message {
    Message(
      """
      Can't open the reader: no description of the terminal '\(decision: name)', \
      which TERM names, is installed. Try 'TERM=xterm'.
      """)
  }

  public static func terminalTypeTooSimple(_ name: String) -> Message {
    Message(
      """
      Can't open the reader: the terminal '\(decision: name)', which TERM names, \
      cannot place its cursor. 'carrel list' and 'carrel show' write plain text.
      """)
  }

  // MARK: - What the system did not do

  public static func pipeNotOpened(_ reason: Message) -> Message {
    Message("Can't open a pipe: \(reason).")
  }

  public static func windowNotOpened(_ reason: Message) -> Message {
    Message("Can't open a window: \(reason).")
  }

  public static func signalsNotWatched(_ reason: Message) -> Message {
    Message("Can't watch for signals: \(reason).")
  }

  public static func programNotWaitedFor(_ reason: Message) -> Message {
    Message("Can't wait for a program: \(reason).")
  }

  public static func terminalSettingsNotRead(_ reason: Message) -> Message {
    Message("Can't read the terminal's settings: \(reason).")
  }

  public static func programNotStarted(_ name: String, _ reason: Message) -> Message {
    Message("Can't run '\(decision: name)': \(reason).")
  }
}
