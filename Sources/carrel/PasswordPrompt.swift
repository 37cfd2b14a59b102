import ArgumentParser
import Foundation
import Messages

/// Asks for a password on the terminal, whatever standard input and output are; it is not shown.
enum PasswordPrompt {
  /// What was typed; nil where there is no terminal.
  ///
  /// - Throws: the exit code of an interrupted program where Ctrl-C is typed.
  static func read(_ question: Message) throws -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return nil }
    var quiet = modes
    // Keys come one by one, Ctrl-C too: it must not leave the terminal as it is now.
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &quiet) == 0 else { return nil }
    defer {
      tcsetattr(terminal, TCSAFLUSH, &modes)
      Output.note("\n")
    }
    Output.note("", question)
    return try line(terminal)
  }

  private static func line(_ terminal: Int32) throws -> String {
    var line: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = Foundation.read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      switch count > 0 ? byte : 0x04 {
      case 0x03: throw ExitCode(128 + SIGINT)
      case 0x04, 0x0A, 0x0D: return String(decoding: line, as: UTF8.self)
      case 0x08, 0x7F: removeLast(&line)
      case 0x15: line = []
      case 0..<0x20: break
      default: line.append(byte)
      }
    }
  }

  /// Removes a character, which may have several bytes.
  private static func removeLast(_ line: inout [UInt8]) {
    while let byte = line.popLast(), byte & 0xC0 == 0x80 {}
  }
}
