import Foundation
import TestSupport
import Testing

extension InTmux {
  /// Lines and marks in terminals that have none.
  struct SignsInTmuxTests {
    private static let text = "┌──┐ │ ▸ ★ “é…”"

    @Test(arguments: [
      ("vt100", "C.UTF-8", "+--+ | > * “é…”"), ("linux", "C.UTF-8", "+--+ | > * “é…”"),
      ("xterm-r5", "C.UTF-8", "+--+ | > * “é…”"), ("ansi", "C", "+--+ | > * \"e~\""),
      ("xterm", "C", "+--+ | > * \"e~\""), ("xterm", "C.UTF-8", text),
      ("screen-256color", "C.UTF-8", text),
    ])
    func `lines are drawn in ASCII where the terminal or the locale has no others`(
      _ type: String, _ locale: String, _ seen: String
    ) throws {
      let path = NSTemporaryDirectory() + UUID().uuidString
      try Self.text.write(toFile: path, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let terminal = try TmuxSession()
      try terminal.enter("clear; LC_ALL=\(locale) TERM=\(type) \(TmuxSession.probe) \(path)")
      terminal.wait(forRow: "started")
      terminal.wait(forRow: seen)
      try terminal.press("q")
      terminal.wait(forRow: "left: q")
    }
  }
}
