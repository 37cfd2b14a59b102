import Screen

/// What can happen while the reader waits.
public enum TerminalEvent: Hashable, Sendable {
  /// Keys, pastes, the mouse.
  case keys([Key])
  /// The terminal has another size.
  case resized(Size)
  /// Another thread called `WakePipe.wake()`, once or several times.
  case woken
  /// Ctrl-Z, or a stop signal: call `CursesTerminal.suspend()`.
  case suspendRequested
  /// The process was stopped by others, and continued: call `CursesTerminal.resume()`, and show
  /// the frame again.
  case continued
  /// A signal (its number: TERM, INT, HUP, QUIT) asks the process to save and end.
  case terminate(signal: Int32)
  /// The terminal is gone: save and end; nothing more can be shown or read.
  case hangUp
}
