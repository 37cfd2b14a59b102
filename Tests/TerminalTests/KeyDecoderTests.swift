import CNcurses
import Testing

@testable import Screen
@testable import Terminal

/// Keys from what ncurses reads.
struct KeyDecoderTests {
  @Test(arguments: [
    ("abc", "a b c"), ("é互🏴", "é 互 🏴"), ("e\u{301}👩‍👩‍👧", "e\u{301} 👩‍👩‍👧"), (" ", "Space"),
    ("\u{1}\u{1A}\u{0}\u{1C}", "Ctrl-A Ctrl-Z Ctrl-Space Ctrl-\\"), ("\u{1B}a", "Esc a"),
    ("\r\n\t", "Enter Enter Tab"), ("\u{8}\u{7F}", "Backspace Backspace"),
    ("a\u{3}b", "a Ctrl-C b"),
    ("\u{85}", ""),
  ])
  func `bytes become keys`(typed: String, names: String) {
    #expect(Self.names(of: typed.utf8.map { Int32($0) }) == names)
  }

  @Test func `codes become keys`() {
    let codes = [KEY_UP, KEY_NPAGE, KEY_BTAB, KEY_F0 + 5, KEY_DC, KEY_RESIZE, KEY_ENTER]
    #expect(Self.names(of: codes) == "Up PgDn Shift-Tab F5 Del Enter")
  }

  @Test func `bytes that are no characters are left out and swallow nothing`() {
    #expect(Self.names(of: [0xFF, 0x71, 0xC3, 0x71, 0x80, 0x71]) == "q q q")
  }

  @Test func `a character that arrives in two halves is one key`() {
    var decoder = KeyDecoder(encoding: .utf8)
    let first = decoder.take(0x61, at: 0) + decoder.take(0xE4, at: 0)
    #expect(first + decoder.endOfInput(at: 0) == [.character("a")])
    let rest = decoder.take(0xBA, at: 0) + decoder.take(0x92, at: 0) + decoder.endOfInput(at: 0)
    #expect(rest == [.character("互")])
  }

  @Test func `a paste is one key, whatever it holds`() {
    let start = Int32(cncurses_paste_start)
    let end = Int32(cncurses_paste_end)
    var decoder = KeyDecoder(encoding: .utf8)
    let codes = [start] + "q\u{3}é\r".utf8.map { Int32($0) } + [KEY_UP, end, 0x71]
    let keys = codes.flatMap { decoder.take($0, at: 0) } + decoder.endOfInput(at: 0)
    #expect(keys == [.paste("q\u{3}é\n"), .character("q")])
  }

  @Test func `a paste is at most a mebibyte long`() {
    var decoder = KeyDecoder(encoding: .utf8)
    #expect(decoder.take(Int32(cncurses_paste_start), at: 0) == [])
    for _ in 0..<KeyDecoder.longestPaste + 10 { _ = decoder.take(0x61, at: 0) }
    let keys = decoder.take(Int32(cncurses_paste_end), at: 0)
    #expect(keys == [.paste(String(repeating: "a", count: KeyDecoder.longestPaste))])
  }

  @Test func `random codes do no harm`() {
    var numbers = SystemRandomNumberGenerator()
    var decoder = KeyDecoder(encoding: .utf8)
    var count = 0
    for index in 0..<100_000 {
      count += decoder.take(Int32.random(in: 0..<0x1002, using: &numbers), at: index).count
      if index.isMultiple(of: 1000) { count += decoder.endOfInput(at: 0).count }
    }
    #expect(count <= 100_000)
  }

  private static func names(of codes: [Int32]) -> String {
    var decoder = KeyDecoder(encoding: .utf8)
    let keys = codes.flatMap { decoder.take($0, at: 0) } + decoder.endOfInput(at: 0)
    return keys.map(\.name).joined(separator: " ")
  }
}
