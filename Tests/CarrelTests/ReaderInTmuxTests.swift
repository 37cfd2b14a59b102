import Foundation
import TestSupport
import Testing

/// The journeys of a reader, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct ReaderInTmuxTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  /// A shell in which `carrel` reads the sample archive.
  private func start(
    rows: Int = 24, columns: Int = 80, locale: String = "C.UTF-8", _ options: String = "",
    variables: String = ""
  ) throws -> TmuxSession {
    let terminal = try TmuxSession(rows: rows, columns: columns, locale: locale)
    try terminal.enter(
      "clear; unset XDG_CACHE_HOME XDG_STATE_HOME NO_COLOR; "
        + "HOME=\(program.home) \(variables) \(BuiltProgram.path) \(options) \(BuiltProgram.sample)"
    )
    terminal.wait("the categories") { $0.contains { $0.contains("History of mutual aid") } }
    return terminal
  }

  private func ends(_ terminal: TmuxSession) throws {
    terminal.wait("the shell") { rows in rows.contains { $0 == "$" || $0.hasPrefix("$ ") } }
    #expect(try terminal.isRestored())
  }

  @Test func `a reader browses, opens an article, pages, and comes back to the place`() throws {
    let terminal = try start()
    try terminal.press("j", "j", "Enter")
    terminal.wait("the list") { $0[0].contains("History of mutual aid") }
    try terminal.press("Enter")
    terminal.wait("the article") { $0[0].contains("Kropotkin’s History of Mutual Aid") }
    let last = terminal.rows[21]
    try terminal.press("Space")
    terminal.wait("the next page") { $0[0] == last }
    let page = terminal.rows
    try terminal.press("Q")
    try ends(terminal)
    try terminal.enter("clear; HOME=\(program.home) \(BuiltProgram.path)")
    terminal.wait("what to go on with") { $0.contains { $0.hasPrefix(">Continue: Kropotkin’s") } }
    try terminal.press("Enter")
    let words = page.first { !$0.isEmpty }
    terminal.wait("the place where it was left") { $0.first { !$0.isEmpty } == words }
    try terminal.press("q", "q")
    try ends(terminal)
  }

  @Test func `a researcher searches, and opens a result at its first hit`() throws {
    let terminal = try start()
    try terminal.press("S")
    try terminal.enter("Kessler")
    terminal.wait("results") { $0[1].hasPrefix(">") && $0[1].contains("hits") }
    try terminal.press("Enter")
    terminal.wait("the hit") { rows in
      rows.contains { $0.contains("1/") } && rows.contains { $0.contains("Kessler") }
    }
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test func `everything can be done without knowing a key but a colon`() throws {
    let terminal = try start()
    try terminal.press(":")
    terminal.wait("the command line") { $0[23] == ":" }
    try terminal.enter("open")
    terminal.wait("the list") { $0[0].contains("Essays") }
    try terminal.enter(":sort title")
    terminal.wait("the order") { $0[0].hasSuffix("by title") }
    try terminal.enter(":op")
    terminal.wait("the article") { $0[22].contains("¶") }
    try terminal.enter(":3")
    terminal.wait("the third ¶") { $0[22].contains("¶ 3/") }
    try terminal.enter(":help")
    terminal.wait("help") { $0[0] == "In an article" }
    // Enter keeps the lines that have it, and Enter does the first.
    try terminal.enter("/next heading")
    try terminal.press("Enter")
    terminal.wait("the next heading") { $0[22].contains("¶") && !$0[22].contains("¶ 3/") }
    try terminal.enter(":quit")
    try ends(terminal)
  }

  @Test func `a paragraph is copied without line breaks, by tmux where that is around`() throws {
    let terminal = try start()
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0.contains { $0.contains("¶") } }
    try terminal.press("V", "y")
    terminal.wait("what was copied") { $0.last { !$0.isEmpty }?.contains(", by tmux") == true }
    let copied = try terminal.buffer()
    #expect(copied.split(separator: " ").count > 5)
    #expect(!copied.contains("\n"))
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test(arguments: [
    ("", "--theme dark", "48;5;234"), ("", "--theme light", "48;5;255"),
    ("", "--theme high-contrast", "48;5;16"), ("", "--theme mono", nil), ("", "", nil),
    ("NO_COLOR=1", "--theme dark", nil),
  ])
  func `a theme gives the whole screen its ground`(
    _ variable: String, _ options: String, _ ground: String?
  ) throws {
    let terminal = try start(options, variables: variable)
    let screen = try terminal.styledRows().joined()
    if let ground {
      #expect(screen.contains(ground))
    } else {
      #expect(!screen.contains("38;5;") && !screen.contains("48;5;"))
    }
    try terminal.press("q")
    try ends(terminal)
  }

  @Test func `who has no archive is offered the sample archive and its tour`() throws {
    let terminal = try TmuxSession()
    try terminal.enter(
      "clear; unset XDG_CACHE_HOME XDG_STATE_HOME CARREL_ARCHIVE; cd /; "
        + "HOME=\(program.home) \(BuiltProgram.path)")
    terminal.wait("the question") { $0.contains { $0.hasSuffix("tour of two minutes? y/n") } }
    try terminal.enter("y")
    terminal.wait("the tour") { $0[0].contains("A Tour in Two Minutes") }
    try terminal.press("]")
    terminal.wait("the next heading") { $0.prefix(3).contains { $0.contains("Moving") } }
    try terminal.press("q")
    terminal.wait("the lists") { $0.contains { $0.contains("History of mutual aid") } }
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test(arguments: [(24, 80), (40, 120), (12, 40)])
  func `the cursor stands on the selected row's title`(_ rows: Int, _ columns: Int) throws {
    let terminal = try start(rows: rows, columns: columns)
    try terminal.press("j")
    let titleRows = rows < 16 ? 0 : 1
    try terminal.wait("the cursor") { _ in
      try terminal.variable("cursor_y") == "\(titleRows + 1)"
        && terminal.variable("cursor_x") == "1"
    }
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test func `a window that changes keeps the same words on top`() throws {
    let terminal = try start()
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0[0].contains("Mutual Aid: An Alternative to Power") }
    try terminal.press("Space")
    terminal.wait("a later page") { !$0[0].contains("Alternative") && $0[22].contains("¶") }
    let words = terminal.rows.first { !$0.isEmpty }
    for (rows, columns) in [(12, 40), (40, 120), (2, 10), (24, 80)] {
      try terminal.resize(rows: rows, columns: columns)
      terminal.wait("a screen of that size") { screen in
        let last = screen.last { !$0.isEmpty } ?? ""
        return columns < 20 ? last == "Too small" : last.contains("? help")
      }
    }
    terminal.wait("the same words") { $0.first { !$0.isEmpty } == words }
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test func `the browser gets the address as one argument, after a yes`() throws {
    let seen = program.home + "/seen"
    let browser = program.home + "/my browser"
    let script = "#!/bin/sh\nprintf '%s|' \"$@\" > \(seen).part; mv \(seen).part \(seen)\n"
    try Data(script.utf8).write(to: URL(filePath: browser))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
    let terminal = try TmuxSession()
    try terminal.enter(
      "clear; export BROWSER=\"'\(browser)' --new\"; "
        + "HOME=\(program.home) \(BuiltProgram.path) \(BuiltProgram.sample)")
    terminal.wait("the categories") { $0.contains { $0.contains("Contribute") } }
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0[0].contains("Mutual Aid: An Alternative to Power") }
    try terminal.press("o")
    terminal.wait("the question") { $0.contains { $0.contains("y/n") } }
    #expect(!FileManager.default.fileExists(atPath: seen))
    try terminal.press("y")
    terminal.wait("the browser, and the article again") { rows in
      FileManager.default.fileExists(atPath: seen) && rows[0].contains("Mutual Aid")
    }
    let arguments = try String(contentsOfFile: seen, encoding: .utf8)
    #expect(arguments == "--new|https://kropotkin.example.org/articles/alternative-to-power|")
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test func `an arrow that arrives in pieces is one, and no letters`() throws {
    let terminal = try start()
    try terminal.press("Enter")
    terminal.wait("the list") { $0[0].contains("Essays") }
    try terminal.type("\u{1B}")
    usleep(100_000)
    try terminal.type("[B")
    terminal.wait("the second article") { $0[2].hasPrefix(">") }
    #expect(!terminal.rows[23].contains("marked"))
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test func `Ctrl-Z suspends, and fg comes back`() throws {
    let terminal = try start()
    try terminal.press("Enter")
    terminal.wait("the list") { $0[0].contains("Essays") }
    try terminal.press("C-z")
    terminal.wait("the shell") { $0.contains { $0.contains("Stopped") } }
    try terminal.enter("fg")
    terminal.wait("the list again") { $0[0].contains("Essays") }
    // The terminal was told to send the arrows that ncurses knows, before the first of them.
    #expect(try terminal.variable("keypad_flag") == "1")
    try terminal.press("Down")
    terminal.wait("the second article") { $0[2].hasPrefix(">") }
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test(arguments: ["TERM", "INT", "HUP", "QUIT", "SEGV", "BUS", "ILL", "ABRT", "FPE"])
  func `the terminal is restored after a signal`(_ signal: String) throws {
    let terminal = try TmuxSession(command: TmuxSession.plainShell)
    try terminal.enter("clear; HOME=\(program.home) \(BuiltProgram.path) \(BuiltProgram.sample)")
    terminal.wait("the categories") { $0.contains { $0.contains("History of mutual aid") } }
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0[0].contains("Mutual Aid: An Alternative to Power") }
    let shell = try terminal.variable("pane_pid")
    let id = try terminal.run(["pgrep", "-P", shell, "carrel"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try terminal.run(["kill", "-" + signal, id])
    try ends(terminal)
  }

  @Test func `the place is kept when the program is asked to end`() throws {
    let terminal = try start()
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0[0].contains("Mutual Aid: An Alternative to Power") }
    try terminal.press("Space")
    terminal.wait("a later page") { !$0[0].contains("Alternative") && $0[22].contains("¶") }
    let page = terminal.rows.first { !$0.isEmpty }
    let shell = try terminal.variable("pane_pid")
    let id = try terminal.run(["pgrep", "-P", shell, "carrel"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try terminal.run(["kill", "-TERM", id])
    try ends(terminal)
    try terminal.enter("clear; HOME=\(program.home) \(BuiltProgram.path)")
    terminal.wait("what to go on with") { $0.contains { $0.hasPrefix(">Continue: Mutual") } }
    try terminal.press("Enter")
    terminal.wait("the place") { rows in rows.first { !$0.isEmpty } == page }
    try terminal.press("Q")
    try ends(terminal)
  }

  @Test(arguments: [
    "LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=no_WHERE.such", "LC_ALL= LC_CTYPE= LANG=en_US.ISO-8859-1",
    "LC_ALL= LC_CTYPE= LANG=",
  ])
  func `where the locale is not UTF-8 no byte beyond ASCII is sent`(_ locale: String) throws {
    let terminal = try TmuxSession(locale: "C")
    let path = program.home + "/sent"
    try terminal.enter("clear")
    try terminal.record(to: path)
    try terminal.enter("HOME=\(program.home) \(locale) \(BuiltProgram.path) \(BuiltProgram.sample)")
    terminal.wait("the categories") { $0.contains { $0.contains("History of mutual aid") } }
    try terminal.press("F", "A", "l", "l", "Enter", "Enter")
    try terminal.press("G", "k", "k", "k", "Enter", "Space", "Q")
    terminal.wait("the shell") { rows in rows.contains { $0 == "$" } }
    let sent = terminal.wait(forFile: path) { $0.count > 1000 && $0.suffix(2) == Data("$ ".utf8) }
    #expect(sent.allSatisfy { $0 < 0x80 })
  }

  @Test func `one pane is shown at any width where it is asked for`() throws {
    let terminal = try start(rows: 40, columns: 120, "--panes 1")
    try terminal.press("Enter")
    terminal.wait("the list") { $0[0].contains("Essays") }
    #expect(!terminal.rows.contains { $0.contains("│") })
    try terminal.press("Q")
    try ends(terminal)
  }
}
