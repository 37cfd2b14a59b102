import Archive
import ArgumentParser
import Foundation
import Messages
import Screen
import Terminal

/// What the program writes: safe text only, line by line, and JSON.
///
/// A closed pipe (`| head`) ends the program without a word; a full disk is an error.
final class Output {
  private var bytes: [UInt8] = []

  /// Whether only ASCII can be shown: the locale is none of UTF-8.
  let isASCII = TextEncoding.adoptLocale() == .ascii

  /// The language that the environment asks for.
  static let language = Language(environment: ProcessInfo.processInfo.environment)

  /// Bytes gathered before they are written.
  private static let batch = 1 << 16

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

  /// The columns of the terminal, else 80.
  static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// Writes a line.
  func line(_ text: SafeText = "") throws {
    try write(line: shown(text))
  }

  /// Writes what is said, as a line in the user's language.
  func line(_ message: Message) throws {
    try line(Self.language.text(of: message))
  }

  /// Writes a line that is safe already.
  func write(line: String) throws {
    bytes.append(contentsOf: line.utf8)
    try write([UInt8(ascii: "\n")])
  }

  /// Writes fields on a line, separated by tabs; a tab in a field is a space already.
  func fields(_ fields: [SafeText]) throws {
    try write(line: fields.map(shown).joined(separator: "\t"))
  }

  /// Writes a value on one line; what could act on a terminal, or cannot be shown, is escaped.
  func json(_ value: JSON) throws {
    try write(line: value.printable(isASCII: isASCII))
  }

  /// A text as the locale can show it.
  func shown(_ text: SafeText) -> String {
    isASCII ? text.transliterated().string : text.string
  }

  /// Writes what was gathered; to be called at the end.
  func finish() throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { throw ExitCode.success }
      guard count >= 0 else {
        let reason = String(cString: strerror(errno))
        throw Failure(code: ExitCode(EX_IOERR), words: "Can't write the output: \(reason).")
      }
      written += count
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes a line to standard error.
  static func complain(_ text: SafeText) {
    let isASCII = TextEncoding.adoptLocale() == .ascii
    note((isASCII ? text.transliterated() : text).string + "\n")
  }

  /// Writes what is said to standard error, as a line in the user's language.
  static func complain(_ message: Message) {
    complain(language.text(of: message))
  }

  /// Writes words of our own to standard error: progress, which the next note overwrites.
  static func note(_ words: String) {
    let bytes = Array(words.utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Writes bytes that are safe already.
  func write(_ more: [UInt8]) throws {
    bytes += more
    if bytes.count >= Self.batch { try finish() }
  }
}
