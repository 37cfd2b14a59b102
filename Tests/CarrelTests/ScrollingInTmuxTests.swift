import TestSupport
import Testing

/// Screens that were scrolled, beside the same ones drawn anew.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct ScrollingInTmuxTests {
  private static let journeys: [[String]] = [
    ["Space", "Space", "j", "j", "k", "d", "u", "Space", "b", "Space"],
    ["/", "p", "o", "w", "e", "r", "Enter", "Space", "n", "j", "b", "N", "j"],
    ["#", "Space", "j", "]", "k", "k", "}", "Space", "Tab", "d", "V", "j", "j"],
  ]

  @Test(arguments: [
    ("screen-256color", ""), ("xterm-256color", "--theme dark"), ("vt100", ""),
  ])
  func `a screen that was scrolled is the one that is drawn anew`(
    _ type: String, _ options: String
  ) throws {
    for journey in Self.journeys {
      let programs = try [BuiltProgram(), BuiltProgram()]
      let scrolled = try TmuxSession(rows: 19, columns: 77)
      let drawn = try TmuxSession(rows: 19, columns: 77)
      var first: Substring = ""
      for (terminal, program) in zip([scrolled, drawn], programs) {
        try terminal.startReader(program, options, variables: "TERM=\(type)")
        try terminal.press("Enter", "Enter")
        terminal.wait("the article") { $0[0].contains("Mutual Aid: An Alternative to Power") }
        try terminal.press("g")
        first = terminal.rows[0]
        for key in journey { try terminal.press(key) }
      }
      try drawn.press("C-l")
      try scrolled.wait("the screen as it is drawn anew") { rows in
        try rows[0] != first && scrolled.seenRows() == drawn.seenRows()
      }
      try scrolled.press("Q")
      try drawn.press("Q")
    }
  }
}
