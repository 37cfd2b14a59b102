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
        throw Failure(code: ExitCode(EX_IOERR), .outputNotWritten(.systemReason(errno)))
      }
      written += count
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes what is said to standard error, as a line in the user's language.
  static func complain(_ message: Message) {
    note("", message, "\n")
  }

  /// Asks a question on standard error, and reads a line; whether it says yes, in the user's
  /// language or in English.
  static func isAffirmed(_ question: Message) -> Bool {
    note("", question)
    let letters = [Message.letterOfYes.english, language.text(of: .letterOfYes)].map(\.string)
    let answer = readLine()?.lowercased() ?? ""
    return letters.contains { answer.hasPrefix($0) }
  }

  /// Writes what is said to standard error, between signs that are safe.
  static func note(_ before: String, _ message: Message, _ after: String = "") {
    let isASCII = TextEncoding.adoptLocale() == .ascii
    let text = language.text(of: message)
    note(before + (isASCII ? text.transliterated() : text).string + after)
  }

  /// Writes signs that are safe to standard error.
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
