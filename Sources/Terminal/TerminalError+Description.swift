import Glibc
import Screen

extension TerminalError: CustomStringConvertible {
  /// What failed, why, and what to do.
  public var description: String {
    switch self {
    case .inputIsNoTerminal:
      "Can't open the reader: standard input is not a terminal. "
        + "Start it without '<' or '|' before it."
    case .outputIsNoTerminal:
      "Can't open the reader: standard output is not a terminal. "
        + "'carrel list' and 'carrel show' write plain text."
    case .typeUnset:
      "Can't open the reader: the variable TERM is not set. Try 'TERM=xterm'."
    case .typeUnknown(let name):
      "Can't open the reader: no description of the terminal '\(Self.shown(name))', "
        + "which TERM names, is installed. Try 'TERM=xterm'."
    case .typeTooSimple(let name):
      "Can't open the reader: the terminal '\(Self.shown(name))', which TERM names, "
        + "cannot place its cursor. 'carrel list' and 'carrel show' write plain text."
    case .systemCall(let purpose, let code):
      "Can't \(purpose): \(Self.words(code))."
    case .programNotStarted(let name, let code):
      "Can't run '\(Self.shown(name))': \(Self.words(code))."
    }
  }

  /// A name from outside, which may hold anything.
  private static func shown(_ name: String) -> SafeText {
    SafeText(name, as: .decision)
  }

  private static func words(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
