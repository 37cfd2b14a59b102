import Foundation
import TestSupport
import Testing

/// Notes in a real terminal, of the built program: what is typed is never lost, and what was noted is
/// found again.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct NotesInTmuxTests {
  private let program: BuiltProgram
  private let archive: TemporaryArchive

  init() throws {
    program = try BuiltProgram()
    archive = try TemporaryArchive(items: [Self.article(Array(0..<30))])
  }

  /// An article of paragraphs of words that no other has.
  private static func article(_ paragraphs: [Int]) -> String {
    item("a", title: "Old and New", html: paragraphs.map(paragraph).joined())
  }

  /// Revises the archive, so that its article has other paragraphs.
  private func revise(_ paragraphs: [Int]) throws {
    try archive.write(TemporaryArchive.page([Self.article(paragraphs)]), to: "archive.json")
  }

  private static func paragraph(_ number: Int) -> String {
    var random = SeededRandom(seed: UInt64(number))
    let syllables = ["ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "pa", "re", "so", "tu", "va"]
    let words = (0..<24).map { _ in
      (0..<3).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
    }
    return "<p>Sort \(number) of " + words.joined(separator: " ") + ".</p>"
  }

  private func start(_ archive: TemporaryArchive, variables: String = "A=1") throws -> TmuxSession {
    let terminal = try TmuxSession()
    try terminal.enter(
      "clear; unset XDG_CACHE_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_DATA_HOME; "
        + "export \(variables) HOME=\(program.home); "
        + "sh -c 'echo $$ > $HOME/process; exec \(BuiltProgram.path) \(archive.folder)'")
    terminal.wait("the shelves") { $0.contains { $0.contains("All articles") } }
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0.contains { $0.contains("Sort ") } }
    return terminal
  }

  private func end(_ terminal: TmuxSession) throws {
    try terminal.press("Q")
    terminal.wait("the shell") { rows in rows.contains { $0 == "$" || $0.hasPrefix("$ ") } }
  }

  /// What the notebook has of notes, as it is exported.
  private func exported() throws -> String {
    try program.run("notebook", "export").output
  }

  @Test func `a noted passage is at its words after the archive was revised`() throws {
    let first = try start(archive)
    try first.press("2", "1", "g", "v", "w", "w", "e", "a")
    first.wait("the window") { $0.contains { $0.hasPrefix("── Note on") } }
    try first.enter("On sorting #law")
    try first.press(".", "Enter")
    first.wait("that it is kept") { $0.contains { $0.hasPrefix("Kept: your note on") } }
    try end(first)

    let moved = [40, 41] + Array(10..<30) + Array(0..<5)
    try revise(moved)
    let next = try start(archive)
    try next.press("g", ")")
    next.wait("the note") { $0.contains { $0.contains("On sorting #law") } }
    #expect(
      next.rows.contains { $0.contains("▸") && $0.contains("Sort 20 of") && $0.hasSuffix(" +") })
    try next.press("q")
    try end(next)
  }

  @Test func `a note whose passage is gone is told of, and listed with its words`() throws {
    let first = try start(archive)
    try first.press("2", "1", "g", "a")
    first.wait("the window") { $0.contains { $0.hasPrefix("── Note on ¶ 21") } }
    try first.enter("Gone soon")
    try first.press("C-s")
    first.wait("that it is kept") { $0.contains { $0.hasPrefix("Kept: your note on ¶ 21") } }
    try first.press("g")
    try end(first)

    try revise(Array(0..<10))
    let next = try start(archive)
    next.wait("that it is gone") { $0.contains { $0.contains("are gone from this text; T") } }
    try next.press("T")
    next.wait("the list") { $0[1].contains("Gone soon") && $0[1].contains("detached") }
    next.wait("its words") { $0[22].contains("“Sort 20 of") }
    try next.press("q")
    try end(next)

    try revise(Array(0..<30))
    let back = try start(archive)
    try back.press(")")
    back.wait("the note at its passage") { rows in
      rows.contains { $0.contains("▸") && $0.contains("Sort 20 of") }
        && rows.contains { $0.contains("Gone soon") }
    }
    try back.press("q")
    try end(back)
  }

  @Test func `what is typed is not lost by kill -9, nor by a terminal that is closed`() throws {
    for (number, signal) in [SIGKILL, SIGHUP, SIGTERM].enumerated() {
      let terminal = try start(archive)
      try terminal.press("a")
      terminal.wait("the window") { $0.contains { $0.hasPrefix("── Note on") } }
      try terminal.type("typed \(number) and not finished")
      let words = "typed \(number) and not finished"
      terminal.wait("what is typed") { $0.contains { $0.contains(words) } }
      kill(try process(), signal)
      terminal.wait("the shell") { rows in rows.contains { $0.hasSuffix("$") } }
      #expect(try exported().contains("typed \(number) and not finished"))
    }
  }

  /// The process of the reader.
  private func process() throws -> pid_t {
    let text = try String(contentsOfFile: program.home + "/process", encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  @Test func `several lines are pasted at once, and a resize keeps them`() throws {
    let terminal = try start(archive)
    try terminal.press("a")
    terminal.wait("the window") { $0.contains { $0.hasPrefix("── Note on") } }
    try terminal.paste("one\ntwo\nthree 相互扶助")
    terminal.wait("the lines") { rows in
      ["one", "two", "three 相互扶助"].allSatisfy { line in rows.contains { $0.contains(line) } }
    }
    try terminal.resize(rows: 12, columns: 40)
    terminal.wait("the last line") { $0.contains { $0.contains("three 相互扶助") } }
    try terminal.press("C-s")
    terminal.wait("that it is kept") { $0.contains { $0.hasPrefix("Kept: your note") } }
    #expect(try exported().contains(#"one\ntwo\nthree 相互扶助"#))
    try end(terminal)
  }

  @Test func `a note is written in $EDITOR`() throws {
    let editor = program.home + "/editor"
    let script = "#!/bin/sh\nprintf ' and edited\\n#tag\\n' >> \"$1\"\n"
    try Data(script.utf8).write(to: URL(filePath: editor))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
    let terminal = try start(
      archive, variables: "VISUAL= EDITOR=\(editor) TMPDIR=\(program.home)")
    try terminal.press("a")
    terminal.wait("the window") { $0.contains { $0.hasPrefix("── Note on") } }
    try terminal.type("typed")
    try terminal.press("C-o")
    terminal.wait("that it is kept") { $0.contains { $0.hasPrefix("Kept: your note") } }
    #expect(try exported().contains("typed and edited"))
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home)
    #expect(!left.contains { $0.hasPrefix("carrel-") })
    try end(terminal)
  }

  @Test func `notes are written, listed and deleted by lines`() throws {
    let lines = [
      "All articles", "1", "1", "a", "First line", "second #law", ".", "T", "1", "e", "third", ".",
      "T", "X", "U", "Q",
    ]
    let result = try program.run(
      ["read", "--linear", archive.folder], input: lines.joined(separator: "\n") + "\n")
    #expect(result.code == 0)
    #expect(result.output.contains("Note on ¶ 1, a line with . alone keeps it: "))
    #expect(result.output.contains("Kept: your note on ¶ 1; U takes it back"))
    #expect(result.output.contains("Deleted: your note on ¶ 1; U brings it back"))
    #expect(try exported().contains(#"First line\nsecond #law\nthird"#))
  }
}
