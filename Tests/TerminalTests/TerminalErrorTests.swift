import Glibc
import Testing

@testable import Terminal

/// The words of errors, to the letter.
struct TerminalErrorTests {
  @Test(
    arguments: [
      (
        .inputIsNoTerminal,
        """
        Can't open the reader: standard input is not a terminal. Start it without '<' or '|' before it.
        """
      ),
      (
        .outputIsNoTerminal,
        """
        Can't open the reader: standard output is not a terminal. 'carrel list' and 'carrel show' \
        write plain text.
        """
      ),
      (.typeUnset, "Can't open the reader: the variable TERM is not set. Try 'TERM=xterm'."),
      (
        .typeUnknown("x\u{1B}y\u{202E}"),
        """
        Can't open the reader: no description of the terminal 'x^[y<U+202E>', which TERM names, is \
        installed. Try 'TERM=xterm'.
        """
      ),
      (
        .typeTooSimple("dumb"),
        """
        Can't open the reader: the terminal 'dumb', which TERM names, cannot place its cursor. \
        'carrel list' and 'carrel show' write plain text.
        """
      ),
      (.systemCall(.openPipe, code: EMFILE), "Can't open a pipe: too many open files."),
      (
        .programNotStarted("no-such", code: ENOENT),
        "Can't run 'no-such': no such file or directory."
      ),
    ] as [(TerminalError, String)])
  func `an error says what failed, why, and what to do`(error: TerminalError, words: String) {
    #expect(error.description == words)
  }
}
