import Foundation
import TestSupport
import Testing

/// Other programs that an article is given to, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct ProgramsInTmuxTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  /// A terminal in which an article of the sample archive is open.
  private func start(_ variables: String) throws -> TmuxSession {
    let terminal = try TmuxSession()
    try terminal.enter(
      "clear; export \(variables); HOME=\(program.home) \(BuiltProgram.path) \(BuiltProgram.sample)"
    )
    terminal.wait("the categories") { $0.contains { $0.contains("Contribute") } }
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0[0].contains("Mutual Aid: An Alternative to Power") }
    return terminal
  }

  private func ends(_ terminal: TmuxSession) throws {
    try terminal.press("Q")
    terminal.wait("the shell") { rows in rows.contains { $0 == "$" || $0.hasPrefix("$ ") } }
    #expect(try terminal.isRestored())
  }

  private func script(_ name: String, _ text: String) throws -> String {
    let path = program.home + "/" + name
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func `a paragraph is piped without a shell, and Enter comes back`() throws {
    let terminal = try start("A=1")
    try terminal.press("|")
    try terminal.enter("grep -c '' ; $(touch \(program.home)/shell)")
    terminal.wait("what the program says") { $0.contains { $0.contains("Enter goes back") } }
    #expect(!FileManager.default.fileExists(atPath: program.home + "/shell"))
    try terminal.press("Enter")
    terminal.wait("the article again") { $0[0].contains("Alternative to Power") }
    try terminal.press("|")
    try terminal.enter("wc -l")
    terminal.wait("the number of lines") { $0.contains("1") }
    try terminal.press("Enter")
    terminal.wait("the article again") { $0[0].contains("Alternative to Power") }
    try ends(terminal)
  }

  @Test func `Ctrl-C ends the other program, and not the reader`() throws {
    let terminal = try start("A=1")
    try terminal.press("|")
    try terminal.enter("sh -c 'echo it runs; exec sleep 1000'")
    terminal.wait(forRow: "it runs")
    try terminal.press("C-c")
    terminal.wait("its end") { $0.contains { $0.contains("It ended with code 130") } }
    try terminal.press("Enter")
    terminal.wait("the article again") { $0[0].contains("Alternative to Power") }
    try ends(terminal)
  }

  @Test func `a program that stops is stopped with the reader, and fg goes on with both`() throws {
    let editor = try script("editor", "echo it edits; kill -TSTP 0; echo it goes on; read line")
    let terminal = try start("VISUAL= EDITOR='\(editor)'")
    try terminal.press("e")
    terminal.wait("the shell") { $0.contains { $0.contains("Stopped") } }
    try terminal.enter("echo free")
    terminal.wait(forRow: "free")
    try terminal.enter("fg")
    terminal.wait(forRow: "it goes on")
    try terminal.enter("")
    terminal.wait("the article again") { $0[0].contains("Alternative to Power") }
    try ends(terminal)
  }

  @Test func `the editor gets a copy for its owner alone, which is removed`() throws {
    let seen = program.home + "/seen"
    let editor = try script(
      "my editor", "stat -c '%a %n' \"$1\" > '\(seen)'; head -1 \"$1\" >> '\(seen)'")
    let terminal = try start("VISUAL= EDITOR=\"'\(editor)'\" TMPDIR=\(program.home)")
    try terminal.press("e")
    terminal.wait("the end of the editor") { $0.contains { $0.contains("The copy is removed") } }
    let lines = try String(contentsOfFile: seen, encoding: .utf8).split(separator: "\n")
    #expect(lines[0].hasPrefix("600 \(program.home)/carrel-"))
    #expect(lines[1] == "Mutual Aid: An Alternative to Power")
    #expect(!FileManager.default.fileExists(atPath: String(lines[0].dropFirst(4))))
    try ends(terminal)
  }

  @Test func `a variable with an open quotation mark is told of, and nothing is run`() throws {
    let terminal = try start("VISUAL= EDITOR='vi \"x' PAGER=\"cat 'y\" BROWSER=\"z '\"")
    let reasons = [("e", "EDITOR, “vi \"x”"), ("P", "PAGER, “cat 'y”"), ("o", "BROWSER, “z '”")]
    for (key, reason) in reasons {
      try terminal.press(key)
      if key == "o" {
        terminal.wait("the question") { $0[23].contains("y/n") }
        try terminal.press("y")
      }
      let words = "Not run: a quotation mark is not closed in the variable \(reason)"
      terminal.wait("what is wrong with \(key)") { $0[23].hasPrefix(words) }
    }
    try ends(terminal)
  }

  @Test func `the pager reads the article, and a program that is missing is told of`() throws {
    let seen = program.home + "/seen"
    let pager = try script("pager", "head -1 > '\(seen).part'; mv '\(seen).part' '\(seen)'")
    let terminal = try start("PAGER='\(pager) --quiet'")
    try terminal.press("P")
    terminal.wait("the pager") { _ in FileManager.default.fileExists(atPath: seen) }
    terminal.wait("the article again") { $0[0].contains("Alternative to Power") }
    #expect(try String(contentsOfFile: seen, encoding: .utf8).hasPrefix("Mutual Aid"))
    try terminal.press("|")
    try terminal.enter("no-such-program-here")
    terminal.wait("what is wrong") { $0.contains { $0.contains("no-such-program-here") } }
    try ends(terminal)
  }
}
