/// Why there is no terminal to read in, or why a program could not be run in it.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input is a file, a pipe, or closed.
  case inputIsNoTerminal
  /// Standard output is a file, a pipe, or closed.
  case outputIsNoTerminal
  /// `TERM` is unset or empty.
  case typeUnset
  /// `TERM` names a type of which there is no description.
  case typeUnknown(String)
  /// The terminal cannot place its cursor, as `dumb` cannot.
  case typeTooSimple(String)
  /// A call to the operating system failed: what it was for, and `errno`.
  case systemCall(Purpose, code: Int32)
  /// A program could not be started: its name, and `errno`.
  case programNotStarted(String, code: Int32)

  /// What a call to the operating system was for.
  public enum Purpose: Sendable, Hashable {
    /// The purposes, by what they are.
    case openPipe, openWindow, watchSignals, waitForProgram, readSettings
  }
}
