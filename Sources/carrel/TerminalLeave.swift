import Glibc
import Terminal

/// The time in which the terminal is another program's.
///
/// What is typed to interrupt it, Ctrl-C, ends that program and not this one; when it is stopped, by
/// Ctrl-Z, so are we, and the shell has the terminal until `fg`.
enum TerminalLeave {
  /// Does something meanwhile; the terminal is nil where none is held.
  static func during<Result>(
    _ terminal: CursesTerminal?, _ work: () throws -> Result
  ) rethrows -> Result {
    // Until it is ours again, not only until the work is done.
    let formers = handlers.map { signal, handler in (signal, take(signal, handler)) }
    terminal?.release()
    defer {
      terminal?.resume()
      for (signal, former) in formers { restore(signal, former) }
    }
    return try work()
  }

  private static let handlers: [(Int32, __sighandler_t?)] = [
    (SIGINT, SIG_IGN), (SIGQUIT, SIG_IGN), (SIGTSTP, SIG_DFL),
  ]

  private static func take(
    _ signal: Int32, _ handler: __sighandler_t?
  ) -> sigaction {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    var former = sigaction()
    sigaction(signal, &action, &former)
    return former
  }

  private static func restore(_ signal: Int32, _ former: sigaction) {
    var former = former
    sigaction(signal, &former, nil)
  }
}
