import Testing

@testable import Terminal

struct TerminalTypeTests {
  @Test(arguments: ["vt100", "vt220-w", "vt52", "linux", "linux-16color", "ansi", "sun", "cons25"])
  func `a terminal that was made before UTF-8 gets its lines in ASCII`(_ name: String) {
    #expect(!TerminalType(name).showsSigns)
  }

  @Test(arguments: ["xterm", "xterm-256color", "screen", "tmux-256color", "rxvt", "vte-256color"])
  func `an emulator gets the lines themselves`(_ name: String) {
    #expect(TerminalType(name).showsSigns)
  }

  @Test(arguments: ["─", "│", "▸", "★", "⚠", "✓"])
  func `lines and marks are signs`(_ character: Character) {
    #expect(character.isSign)
  }

  @Test(arguments: ["a", "é", "“", "…", "¶", "互", "я"])
  func `letters and what texts are written with are none`(_ character: Character) {
    #expect(!character.isSign)
  }
}
