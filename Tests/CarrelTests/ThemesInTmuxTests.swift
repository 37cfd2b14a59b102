import TestSupport
import Testing

/// Each theme in a real terminal: meaning is in the attributes, whatever the colours.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct ThemesInTmuxTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  /// The colours of a theme; all nil where the terminal's own are left.
  struct Colors: Sendable {
    var ground: Int?
    var text: Int?
    var strong: Int?
    var link: Int?
    /// Nil where faint text is dim.
    var faint: Int?
  }

  private static let own = Colors()

  @Test(arguments: [
    ("--theme terminal", "", own), ("", "", own), ("--theme mono", "", own),
    ("--theme dark", "NO_COLOR=1", own),
    ("--theme dark", "", Colors(ground: 234, text: 252, strong: 231, link: 117, faint: 247)),
    ("--theme light", "", Colors(ground: 255, text: 235, strong: 16, link: 25, faint: 241)),
    (
      "--theme high-contrast", "",
      Colors(ground: 16, text: 231, strong: 226, link: 226, faint: 231)
    ),
  ])
  func `what is meant is seen in every theme`(
    _ options: String, _ variables: String, _ colors: Colors
  ) throws {
    let terminal = try TmuxSession()
    try terminal.startReader(program, options, variables: "TERM=xterm-256color " + variables)
    let ground = colors.ground
    let faint: Set<Int> = colors.faint == nil ? [2] : []
    try terminal.press("Enter")
    terminal.wait("the list") { $0[1].hasPrefix(">Mutual Aid") }
    #expect(try terminal.look(of: ">Mutual Aid") == TerminalLook([7], colors.text, on: ground))
    #expect(
      try terminal.look(of: "The Unfinished Ethics") == TerminalLook([], colors.text, on: ground))
    #expect(try terminal.look(of: "1 of 14") == TerminalLook([7], colors.text, on: ground))
    #expect(try terminal.look(of: "by date") == TerminalLook(faint, colors.faint, on: ground))
    try terminal.press("Enter")
    terminal.wait("the article") { $0.contains { $0.contains("¶") } }
    try terminal.press("]", "Tab")
    terminal.wait("a focused link") { $0.contains { $0.hasPrefix("→ #foucault-1975") } }
    #expect(
      try terminal.look(of: "Power without an owner")
        == TerminalLook([1], colors.strong, on: ground))
    #expect(
      try terminal.look(of: "Surveiller et punir") == TerminalLook([3], colors.text, on: ground))
    #expect(
      try terminal.look(of: "[Foucault, 1975]") == TerminalLook([4, 7], colors.link, on: ground))
    #expect(try terminal.look(of: "[Foucault, 1976") == TerminalLook([4], colors.link, on: ground))
    try terminal.press("q", "S")
    try terminal.enter("Kessler")
    terminal.wait("results") { $0[1].hasPrefix(">") && $0[1].contains("hits") }
    #expect(try terminal.look(of: ">") == TerminalLook([1, 7], colors.strong, on: ground))
    terminal.wait("passages") { $0[3].contains("Kessler") }
    #expect(try terminal.look(of: "Editors") == TerminalLook(faint, colors.faint, on: ground))
    #expect(try terminal.look(of: "Kessler’s lecture")?.attributes != [])
  }
}
