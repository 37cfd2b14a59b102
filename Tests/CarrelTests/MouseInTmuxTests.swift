import TestSupport
import Testing

/// The mouse in a real terminal: nothing is asked of it unless the reader wants that.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct MouseInTmuxTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  /// Sends what a terminal sends for a button at a place: 0 the left one, 3 its release, 64 and 65 the
  /// wheel.
  private func send(_ button: Int, row: Int, column: Int, to terminal: TmuxSession) throws {
    let scalars = [button + 32, column + 33, row + 33].compactMap { Unicode.Scalar($0) }
    let text = String(String.UnicodeScalarView(scalars))
    try terminal.type("\u{1B}[M" + text)
  }

  private func click(row: Int, column: Int, in terminal: TmuxSession) throws {
    try send(0, row: row, column: column, to: terminal)
    try send(3, row: row, column: column, to: terminal)
  }

  @Test func `the mouse is the terminal's own, until it is switched on`() throws {
    let terminal = try TmuxSession()
    try terminal.startReader(program)
    #expect(try terminal.variable("mouse_any_flag") == "0")
    try terminal.enter(":set mouse")
    try terminal.wait("the mouse") { _ in try terminal.variable("mouse_any_flag") == "1" }
    try terminal.enter(":set nomouse")
    try terminal.wait("no mouse") { _ in try terminal.variable("mouse_any_flag") == "0" }
    try terminal.enter(":set mouse")
    try terminal.wait("the mouse") { _ in try terminal.variable("mouse_any_flag") == "1" }
    try terminal.press("Q")
    terminal.wait("the shell") { rows in rows.contains { $0 == "$" } }
    #expect(try terminal.isRestored())
  }

  @Test func `clicks select and open, the wheel scrolls, and the cursor goes with them`() throws {
    let terminal = try TmuxSession()
    try terminal.startReader(program)
    try terminal.enter(":set mouse")
    try terminal.wait("the mouse") { _ in try terminal.variable("mouse_any_flag") == "1" }
    let row = try #require(terminal.rows.firstIndex { $0.contains("History of mutual aid") })
    try click(row: row, column: 5, in: terminal)
    terminal.wait("the selected category") { $0[row].hasPrefix(">History") }
    #expect(try terminal.variable("cursor_y") == "\(row)")
    try click(row: row, column: 5, in: terminal)
    terminal.wait("its list") { $0[0].contains("History of mutual aid") && $0[1].hasPrefix(">") }
    try send(65, row: 4, column: 9, to: terminal)
    terminal.wait("the third row after the first") { $0[4].hasPrefix(">") }
    #expect(try terminal.variable("cursor_y") == "4")
    #expect(try terminal.variable("cursor_x") == "1")
    try send(64, row: 4, column: 9, to: terminal)
    terminal.wait("the first row again") { $0[1].hasPrefix(">") }
    try click(row: 1, column: 9, in: terminal)
    terminal.wait("the article") { $0[0].contains("Kropotkin’s History of Mutual Aid") }
    let fourth = terminal.rows[3]
    try send(65, row: 4, column: 9, to: terminal)
    terminal.wait("three lines further") { $0[0] == fourth }
    try terminal.press("Q")
    terminal.wait("the shell") { rows in rows.contains { $0 == "$" } }
    #expect(try terminal.isRestored())
  }

  @Test func `the cursor stands on the match`() throws {
    let terminal = try TmuxSession()
    try terminal.startReader(program)
    try terminal.press("Enter", "Enter")
    terminal.wait("the article") { $0.contains { $0.contains("¶") } }
    try terminal.enter("/foucault held")
    terminal.wait("the match") { $0.contains { $0.contains("1/1") } }
    let rows = terminal.rows
    let row = try #require(rows.firstIndex { $0.contains("Foucault held") })
    try terminal.wait("the cursor") { _ in try terminal.variable("cursor_y") == "\(row)" }
    try terminal.press("Q")
  }
}
