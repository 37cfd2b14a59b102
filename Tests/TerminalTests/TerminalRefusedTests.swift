import Foundation
import TestSupport
import Testing

extension InTmux {
  /// Where there is no terminal to read in, one line says so, and no escape byte is written.
  struct TerminalRefusedTests {
    @Test(arguments: [
      ("TERM=dumb", "Can't open the reader: the terminal 'dumb', which TERM names,"),
      ("TERM=", "Can't open the reader: the variable TERM is not set."),
      ("TERM=no-such", "Can't open the reader: no description of the terminal 'no-such',"),
      ("env -u TERM", "Can't open the reader: the variable TERM is not set."),
    ])
    func `a type that cannot be used is named`(setting: String, start: String) throws {
      let record = NSTemporaryDirectory() + UUID().uuidString
      let terminal = try TmuxSession(
        columns: 200, command: "sh -c 'read line; \(setting) \(TmuxSession.probe); cat'")
      try terminal.record(to: record)
      try terminal.press("Enter")
      terminal.wait("'\(start)'") { $0.contains { $0.hasPrefix(start) } }
      let bytes = terminal.wait(forFile: record) { $0.firstRange(of: Data(start.utf8)) != nil }
      #expect(!bytes.contains(0x1B))
    }

    @Test func `input and output that are no terminals are named`() throws {
      let path = NSTemporaryDirectory() + UUID().uuidString
      for (redirection, name) in [("< /dev/null", "input"), ("", "output")] {
        let terminal = try TmuxSession()
        try terminal.enter("\(TmuxSession.probe) > \(path) \(redirection); echo code $?")
        terminal.wait(forRow: "code 69")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("Can't open the reader: standard \(name) is not a terminal."))
        #expect(!text.utf8.contains(0x1B))
      }
    }
  }
}
