import ArgumentParser
import Foundation
import Messages

/// What is noted: the text itself, or `-` for standard input.
enum NoteText {
  /// The text that an option gives; nil where it gives none. Line breaks at its end are left out.
  static func read(_ option: String?) throws -> String? {
    guard option == "-" else { return option }
    guard let bytes = FileBytes.read(nil) else {
      throw Failure(code: ExitCode(EX_NOINPUT), .fileNotReadable("-", .systemReason(errno)))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.reversed().drop { $0.isNewline }.reversed())
  }
}
