import Foundation
import TestSupport
import Testing

/// From what was looked for to a quotation in another program, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct QuotingInTmuxTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  private func start(_ argument: String = BuiltProgram.sample) throws -> TmuxSession {
    let terminal = try TmuxSession()
    try terminal.enter(
      "cd \(program.home); clear; env -u XDG_CACHE_HOME -u XDG_STATE_HOME -u XDG_DATA_HOME "
        + "-u XDG_CONFIG_HOME HOME=\(program.home) \(BuiltProgram.path) '\(argument)'")
    return terminal
  }

  private func quit(_ terminal: TmuxSession) throws {
    try terminal.press("Q")
    terminal.wait("the shell") { $0.contains { $0 == "$" } }
    #expect(try terminal.isRestored())
  }

  /// The letters and digits of a text, without numbers in brackets, which mark notes.
  private func letters(_ text: some StringProtocol) -> String {
    String(text).replacing(/\[\d+\]/, with: "").filter { $0.isLetter || $0.isNumber }
  }

  @Test func `finding, opening at the hit, quoting with the citation, and pasting it`() throws {
    let terminal = try start()
    terminal.wait("the categories") { $0.contains { $0.contains("History of mutual aid") } }
    try terminal.press("S")
    try terminal.enter("Kessler")
    terminal.wait("results") { $0[1].hasPrefix(">") && $0[1].contains("hits") }
    try terminal.press("Enter")
    terminal.wait("the hit") { $0[22].contains(" 1/") }
    try terminal.press("y")
    terminal.wait("the words") { $0[23].contains("Copied ¶") }
    let read = try terminal.buffer()
    #expect(read.contains("Kessler"))
    #expect(letters(terminal.rows.joined()).contains(letters(read.prefix(40))))
    try terminal.press("Y")
    terminal.wait("the quotation") { $0[23].contains("as a quotation") }
    let copied = try terminal.buffer()
    let parts = copied.components(separatedBy: "\n\n")
    #expect(letters(parts[0]) == letters(read))
    #expect(parts.count == 3)
    #expect(parts[1].contains("¶"))
    #expect(parts[2].contains("#:~:text="))
    let link = try #require(parts[2].split(separator: "\n").last.map(String.init))
    #expect(link.hasPrefix("carrel:"))
    try quit(terminal)
    try terminal.enter("clear; cat > pasted; echo don''e")
    try terminal.paste(copied)
    try terminal.press("Enter", "C-d")
    terminal.wait("the end of the text") { $0.contains { $0 == "done" } }
    let pasted = try text(of: URL(filePath: program.home + "/pasted"))
    #expect(pasted.trimmingCharacters(in: .newlines) == copied.trimmingCharacters(in: .newlines))
    let again = try start(link)
    again.wait("the passage") { $0[22].contains("¶") }
    #expect(letters(again.rows.joined()).contains(letters(read.prefix(40))))
    try quit(again)
  }

  @Test func `a citation in the style that is chosen, copied and written to a file`() throws {
    let terminal = try start()
    terminal.wait("the categories") { $0.contains { $0.contains("History of mutual aid") } }
    try terminal.press("Enter")
    terminal.wait("the list") { $0[1].hasPrefix(">") }
    try terminal.press("c")
    terminal.wait("the citation") { $0.contains { $0.contains("Citation 1/8: chicago") } }
    try terminal.press("4")
    terminal.wait("another style") { $0.contains { $0.contains("Citation 4/8: apa") } }
    try terminal.press("w")
    terminal.wait("the prompt") { $0[23].contains("citation.txt") }
    try terminal.press("Enter")
    terminal.wait("the file") { $0[23].contains("Wrote the citation") }
    let written = try text(of: URL(filePath: program.home + "/citation.txt"))
    try terminal.press("y")
    terminal.wait("the copy") { $0[23].contains("the citation (apa)") }
    #expect(try terminal.buffer() + "\n" == written || terminal.buffer() == written)
    #expect(written.contains("(2026"))
    try terminal.press("c")
    terminal.wait("the style as it was") { $0.contains { $0.contains("Citation 4/8: apa") } }
    try terminal.press("q")
    terminal.wait("the list") { !$0.contains { $0.contains("Citation") } }
    try quit(terminal)
  }
}
