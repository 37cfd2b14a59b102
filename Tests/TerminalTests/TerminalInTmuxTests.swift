import Foundation
import TestSupport
import Testing

extension InTmux {
  /// The probe in a real terminal: what it shows, and what it does with keys.
  struct TerminalInTmuxTests {
    @Test func `wide text and emoji stand where they should`() throws {
      let lines = [
        "相互扶助|": "相互扶助|", "👩‍👩‍👧|": "👩|", "🇧🇷|": "🇧🇷|", "❤️|": "❤ |", "👍🏽|": "👍|", "1️⃣|": "1\u{20E3} |",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿|": "🏴|", "कि|": "कि|", "e\u{301}|": "e\u{301}|", "한국어|": "한국어|", "שָׁלוֹם|": "שָׁלוֹם|",
        "กำ|": "กำ|", "\u{1B}[2J|": "^[[2J|",
      ]
      let path = try Self.file(lines.keys.sorted())
      let terminal = try TmuxSession()
      try terminal.startProbe(path)
      for expected in lines.values { terminal.wait(forRow: expected) }
      try terminal.press("C-l")
      terminal.wait(forRow: "Ctrl-L")
      #expect(lines.keys.sorted().map { lines[$0] } == terminal.rows[2..<15].map(String.init))
    }

    @Test(arguments: [
      ("j", "j"), ("Space", "Space"), ("PPage", "PgUp"), ("NPage", "PgDn"), ("C-f", "Ctrl-F"),
      ("Up", "Up"), ("Down", "Down"), ("Left", "Left"), ("Right", "Right"), ("Home", "Home"),
      ("End", "End"), ("Enter", "Enter"), ("Tab", "Tab"), ("BTab", "Shift-Tab"),
      ("BSpace", "Backspace"),
      ("DC", "Del"), ("F1", "F1"), ("F12", "F12"), ("Escape", "Esc"), ("C-c", "Ctrl-C"), ("é", "é"),
      ("互", "互"), ("🏴", "🏴"), ("C-Space", "Ctrl-Space"),
    ])
    func `a key is known by its name`(sent: String, name: String) throws {
      let terminal = try TmuxSession()
      try terminal.startProbe()
      try terminal.press(sent)
      terminal.wait(forRow: name)
    }

    @Test func `a paste is one key`() throws {
      let terminal = try TmuxSession()
      try terminal.startProbe()
      try terminal.paste("two words\nq")
      terminal.wait(forRow: "Paste two words q")
    }

    @Test func `the frame follows the size`() throws {
      let terminal = try TmuxSession()
      try terminal.startProbe()
      for (rows, columns) in [(12, 40), (2, 10), (50, 132), (24, 80)] {
        try terminal.resize(rows: rows, columns: columns)
        terminal.wait("\(rows)x\(columns)") { $0[0] == "\(rows)x\(columns)".prefix(columns) }
      }
    }

    @Test func `the hardware cursor stands where the frame says`() throws {
      let terminal = try TmuxSession()
      try terminal.startProbe()
      try terminal.wait(for: ["cursor_x": "0", "cursor_y": "1", "cursor_flag": "1"])
    }

    @Test func `another thread wakes the loop`() throws {
      let terminal = try TmuxSession()
      try terminal.startProbe()
      try terminal.press("F7")
      terminal.wait(forRow: "woken")
    }

    @Test func `another program can use the terminal in between`() throws {
      let terminal = try TmuxSession()
      try terminal.startProbe()
      try terminal.press("F8")
      terminal.wait(forRow: "reading")
      try terminal.enter("yes")
      terminal.wait(forRow: "F8")
      try terminal.press("q")
      terminal.wait(forRow: "program ended: 0")
      terminal.wait(forRow: "left: q")
    }

    @Test func `outside UTF-8 no byte is beyond ASCII`() throws {
      let text = try Self.file(["“Взаимная помощь” 相互 ─│", "\u{9B}2J"])
      let record = NSTemporaryDirectory() + UUID().uuidString
      let terminal = try TmuxSession(locale: "C")
      try terminal.record(to: record)
      try terminal.startProbe(text)
      terminal.wait(forRow: "\"Vzaimnay pomos'\" ? ?  -|")
      terminal.wait(forRow: "<9B>2J")
      let bytes = terminal.wait(forFile: record) { $0.firstRange(of: Data("<9B>".utf8)) != nil }
      #expect(bytes.allSatisfy { $0 < 0x80 })
    }

    /// A file of these lines.
    private static func file(_ lines: [String]) throws -> String {
      let path = NSTemporaryDirectory() + UUID().uuidString
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
  }
}
