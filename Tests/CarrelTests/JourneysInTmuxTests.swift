import Foundation
import TestSupport
import Testing

/// What a reader does on an evening, from its beginning to its end, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct JourneysInTmuxTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  private var command: String {
    "env -u XDG_CACHE_HOME -u XDG_STATE_HOME -u XDG_DATA_HOME -u XDG_CONFIG_HOME "
      + "HOME=\(program.home) \(BuiltProgram.path) \(BuiltProgram.sample)"
  }

  private func start() throws -> TmuxSession {
    let terminal = try TmuxSession()
    try restart(terminal)
    return terminal
  }

  private func restart(_ terminal: TmuxSession) throws {
    try terminal.enter("clear; \(command)")
    terminal.wait("the categories") { $0.contains { $0.contains("History of mutual aid") } }
  }

  /// Goes on with the article that was left.
  private func goOn(_ terminal: TmuxSession) throws {
    terminal.wait("what to go on with") { $0.contains { $0.hasPrefix(">Continue: Mutual") } }
    try terminal.press("Enter")
  }

  private func quit(_ terminal: TmuxSession) throws {
    try terminal.press("Q")
    terminal.wait("the shell") { $0.contains { $0 == "$" } }
    #expect(try terminal.isRestored())
  }

  /// The first words on the screen.
  private func words(_ rows: [Substring]) -> [Substring]? {
    let words = rows.first { !$0.isEmpty }?.split(separator: " ")
    return words?.filter { $0 != "▸" }
  }

  @Test func `browsing to an article, reading it, and back to the same place of the list`() throws {
    let terminal = try start()
    try terminal.press("j", "j", "Enter")
    terminal.wait("the list") { $0[0].contains("History of mutual aid") }
    try terminal.press("j", "j")
    terminal.wait("the third article") { $0[3].hasPrefix(">") }
    let list = terminal.rows.prefix(10).map { $0.prefix(40) }
    try terminal.press("Enter")
    terminal.wait("the article") { $0[22].contains("¶") }
    try terminal.press("Space", "Space", "q")
    terminal.wait("the list as it was") { $0.prefix(10).map { $0.prefix(40) } == list }
    try quit(terminal)
  }

  @Test func `searching, to a hit, on to the next result, and back to the results`() throws {
    let terminal = try start()
    try terminal.press("S")
    try terminal.enter("Kessler")
    terminal.wait("results") { $0[1].hasPrefix(">") && $0[1].contains("hits") }
    let first = terminal.rows[1].dropFirst().prefix(20)
    try terminal.press("Enter")
    terminal.wait("the hit") { $0[22].contains(" 1/") }
    var presses = 0
    while terminal.rows[22].contains(first) && presses < 100 {
      let before = terminal.rows[22]
      try terminal.press("n")
      terminal.wait("the next hit") { $0[22] != before }
      presses += 1
    }
    terminal.wait("the next result") { $0[22].contains(" 1/") && !$0[22].contains(first) }
    try terminal.press("q")
    terminal.wait("the results") { $0[0].hasPrefix("Search: Kessler") && $0[4].hasPrefix(">") }
    try quit(terminal)
  }

  @Test func `a mark and the place are there after a restart`() throws {
    let terminal = try start()
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0[22].contains("¶") }
    try terminal.enter(":9")
    terminal.wait("¶ 9") { $0[22].contains("¶ 9/") }
    let marked = terminal.rows[0]
    try terminal.press("m", "a")
    terminal.wait("the mark") { $0[23].contains("mark a") }
    try terminal.press("Space")
    terminal.wait("a later page") { !$0[22].contains("¶ 9/") && $0[22].contains("¶") }
    let left = words(terminal.rows)
    try quit(terminal)
    try restart(terminal)
    try goOn(terminal)
    terminal.wait("the place") { words($0) == left }
    try terminal.press("'", "a")
    terminal.wait("the mark") { $0[22].contains("¶ 9/") && $0[0] == marked }
    try quit(terminal)
  }

  @Test func `suspended, resized and resumed, with the same words on top`() throws {
    let terminal = try start()
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0[22].contains("¶") }
    try terminal.press("Space")
    terminal.wait("the next page") { !$0[0].contains("Alternative") && $0[22].contains("¶") }
    let first = words(terminal.rows)
    try terminal.press("C-z")
    terminal.wait("the shell") { $0.contains { $0.contains("Stopped") } }
    #expect(try terminal.isRestored())
    try terminal.resize(rows: 40, columns: 120)
    try terminal.enter("fg")
    terminal.wait("the size and the words") { words($0) == first && $0[38].contains("¶") }
    try terminal.resize(rows: 24, columns: 80)
    terminal.wait("the former size") { words($0) == first && $0[22].contains("¶") }
    try quit(terminal)
  }

  @Test func `a closed terminal ends the reader, who ignores that, and its place is kept`() throws {
    let script = program.home + "/ignore"
    try Data("trap '' HUP\nexec \(command)\n".utf8).write(to: URL(filePath: script))
    let closed = try TmuxSession(command: "sh \(script)")
    closed.wait("the categories") { $0.contains { $0.contains("History of mutual aid") } }
    try closed.press("Enter", "Enter")
    closed.wait("the article") { $0[22].contains("¶") }
    try closed.press("Space")
    closed.wait("a later page") { !$0[0].contains("Alternative") && $0[22].contains("¶") }
    let left = words(closed.rows)
    let process = try #require(Int32(try closed.variable("pane_pid")))
    try closed.close()
    let end = Patience.end
    while TmuxSession.isRunning(process) && Date() < end { usleep(10_000) }
    #expect(!TmuxSession.isRunning(process))
    let terminal = try start()
    try goOn(terminal)
    terminal.wait("the place") { words($0) == left }
    try quit(terminal)
  }

  @Test func `two readers at once lose nothing`() throws {
    let terminals = [try start(), try start()]
    for (terminal, downs) in zip(terminals, [0, 1]) {
      try terminal.press("Enter")
      terminal.wait("the list") { $0[0].contains("Essays") }
      for _ in 0..<downs { try terminal.press("j") }
    }
    // In turn: each stars, reads and marks articles of its own.
    for _ in 0..<4 {
      for terminal in terminals {
        try terminal.press("s")
        terminal.wait("the star") { $0[23].contains("You starred") }
        try terminal.press("Enter")
        terminal.wait("the article") { $0[22].contains("¶") }
        try terminal.press("m", "a")
        terminal.wait("the mark") { $0[23].contains("mark a") }
        try terminal.press("q", "j", "j")
        terminal.wait("the list") { $0[0].contains("Essays") }
      }
    }
    for terminal in terminals { try quit(terminal) }
    let records = try program.run("notebook", "export").output
    #expect(records.components(separatedBy: "\"starredAt\"").count - 1 == 8)
    #expect(records.components(separatedBy: "\"readAt\"").count - 1 == 8)
    #expect(records.components(separatedBy: "\"letter\" : \"a\"").count - 1 == 8)
  }
}
