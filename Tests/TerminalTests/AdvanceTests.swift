import CNcurses
import Foundation
import Testing

@testable import Screen
@testable import Terminal

/// That ncurses advances as far as `columns(of:)` says, by its own `getyx`.
@Suite(.serialized)
struct AdvanceTests {
  @Test func `ncurses advances over every scalar as far as its cell is wide`() throws {
    let window = try Self.window()
    var wrong: [String] = []
    for value in (0x20 as UInt32)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), ScalarKind(scalar) == .plain else { continue }
      if try !Self.agrees(SafeText(String(scalar)), window) {
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong == [])
  }

  @Test func `ncurses advances over scripts and emoji sequences as far as they are wide`() throws {
    let window = try Self.window()
    let texts: [SafeText] = [
      "नमस्ते", "বাংলা", "தமிழ்", "ภาษาไทยกำ", "ខ្មែរ", "မြန်မာ", "བོད་སྐད", "العُنْوَانُ", "שָׁלוֹם", "한국어",
      "ᄒ\u{1161}\u{11AB}", "相互扶助", "Tiếng Việt",
      "👩‍👩‍👧‍👦", "❤️", "👍🏽", "🇧🇷", "1️⃣", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☝🏽", "👁‍🗨", "e\u{301}",
    ]
    for text in texts { #expect(try Self.agrees(text, window), "\(text)") }
  }

  /// Whether the glyphs of the text's cells advance ncurses by their columns.
  private static func agrees(_ text: SafeText, _ window: UnsafeMutablePointer<WINDOW>) throws
    -> Bool
  {
    let width = columns(of: text.string)
    var frame = Frame(size: Size(rows: 1, columns: width))
    frame.draw(text, at: Position(row: 0, column: 0))
    wmove(window, 0, 0)
    for cell in frame[row: 0] where cell.columns > 0 {
      for glyph in Glyph.glyphs(of: cell, encoding: .utf8, width: CursesTerminal.width) {
        let scalars = glyph.scalars.map { wchar_t(truncatingIfNeeded: $0.value) }
        waddnwstr(window, scalars, Int32(scalars.count))
      }
    }
    return Int(getcurx(window)) == width
  }

  private static func window() throws -> UnsafeMutablePointer<WINDOW> {
    setlocale(LC_ALL, "C.UTF-8")
    let null = try #require(fopen("/dev/null", "r+"))
    _ = try #require(newterm("xterm", null, null))
    return try #require(newpad(2, 200))
  }
}
