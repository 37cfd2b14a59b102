import Foundation
import Terminal
import TestSupport
import Testing

extension InTmux {
  /// The terminal is as it was, however the program ends.
  struct TerminalRestoredTests {
    @Test func `after quitting`() throws {
      let terminal = try TmuxSession()
      try terminal.startProbe("--mouse")
      try terminal.wait(for: ["alternate_on": "1", "mouse_any_flag": "1"])
      try terminal.press("q")
      terminal.wait(forRow: "left: q")
      #expect(try terminal.isRestored())
    }

    @Test(arguments: ["TERM": 15, "INT": 2, "HUP": 1, "QUIT": 3])
    func `after a signal that asks to end`(signal: String, number: Int) throws {
      let terminal = try TmuxSession()
      try terminal.startProbe()
      try Self.send(signal, to: terminal)
      terminal.wait(forRow: "left: signal \(number)")
      #expect(try terminal.isRestored())
    }

    @Test(arguments: ["SEGV", "BUS", "ILL", "ABRT", "FPE", "TRAP"])
    func `after a signal that is a crash`(signal: String) throws {
      let terminal = try TmuxSession(command: TmuxSession.plainShell)
      try terminal.startProbe("--mouse")
      try Self.send(signal, to: terminal)
      terminal.wait("the shell") { $0.contains { $0.hasPrefix("$") } }
      #expect(try terminal.isRestored())
    }

    @Test(arguments: ["F2", "F3", "F4", "F5", "F6"])
    func `after a trap or a stack overflow on any thread`(key: String) throws {
      let terminal = try TmuxSession(command: TmuxSession.plainShell)
      try terminal.startProbe()
      try terminal.press(key)
      terminal.wait("the shell") { $0.contains { $0.hasPrefix("$") } }
      #expect(try terminal.isRestored())
    }

    @Test func `after a second signal where the loop is stuck`() throws {
      let terminal = try TmuxSession(command: TmuxSession.plainShell)
      try terminal.startProbe()
      try terminal.press("F9")
      let process = try terminal.probeID()
      terminal.wait("the shell") { rows in
        if let id = Int32(process) { kill(id, SIGTERM) }
        return rows.contains { $0.hasPrefix("$") }
      }
      #expect(try terminal.isRestored())
    }

    @Test func `while stopped, and drawn anew at the size that it then has`() throws {
      let terminal = try TmuxSession()
      try terminal.startProbe()
      try terminal.press("C-z")
      terminal.wait("the shell") { $0.contains { $0.contains("Stopped") } }
      #expect(try terminal.isRestored())
      try terminal.resize(rows: 12, columns: 40)
      try terminal.enter("fg")
      terminal.wait(forRow: "12x40")
      try terminal.wait(for: ["alternate_on": "1"])
      try terminal.press("q")
      terminal.wait(forRow: "left: q")
      #expect(try terminal.isRestored())
    }

    @Test func `a closed terminal ends the program though the signal is ignored`() throws {
      let command = "sh -c 'trap \"\" HUP; exec \(TmuxSession.probe)'"
      let terminal = try TmuxSession(command: command)
      terminal.wait(forRow: "started")
      let process = try #require(Int32(try terminal.variable("pane_pid")))
      #expect(TmuxSession.isRunning(process))
      try terminal.close()
      let end = Patience.end
      while TmuxSession.isRunning(process) && Date() < end { usleep(10_000) }
      #expect(!TmuxSession.isRunning(process))
    }

    private static func send(_ signal: String, to terminal: TmuxSession) throws {
      _ = try Program(["kill", "-\(signal)", try terminal.probeID()]).run()
    }
  }
}
