import Foundation
import Messages

/// A line on standard error that says how far some work has come, where that is a terminal; it is
/// wiped when the work is done.
final class ProgressLine: Sendable {
  private let isShown = isatty(STDERR_FILENO) != 0

  /// The columns that the longest words took.
  private let columns = Locked(0)

  /// Shows words in the place of those before.
  func show(_ message: Message) {
    guard isShown else { return }
    let words = Output.language.text(of: message)
    columns.withValue { $0 = max($0, words.columns) }
    Output.note("\r", message)
  }

  /// Wipes the line.
  func wipe() {
    guard isShown else { return }
    Output.note("\r" + String(repeating: " ", count: columns.withValue { $0 }) + "\r")
  }
}
