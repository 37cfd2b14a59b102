import TestSupport
import Testing

@testable import Screen

/// Widths of clusters and strings.
struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("Mutual Aid", 10), ("相互扶助", 8), ("コンニチハ, セカイ!", 19), ("é", 1), ("e\u{301}", 1),
    ("cafe\u{301}", 4), ("--\u{5BF}--", 5 - 1), ("\u{0410}\u{0488}", 1), ("\u{1100}\u{1161}", 2),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("한국어", 6), ("…—“”", 4), ("ｆｕｌｌ", 8), ("ﾊﾝｶｸ", 4),
    ("שָׁלוֹם", 4), ("العربية", 7), ("ไทย", 3), ("กำ", 2), ("नमस्ते", 4), ("Ελλάδα", 6),
    ("a\nb", 2), ("\u{1B}", 0), ("\u{200B}", 0),
  ])
  func `text is as wide as a terminal shows it`(text: String, width: Int) {
    #expect(columns(of: text) == width)
    #expect(columns(of: text[...]) == width)
  }

  @Test(arguments: [
    "👩‍👩‍👧", "🇧🇷", "❤️", "👍🏽", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈", "☝🏽", "👁‍🗨", "😀", "㊗️", "🧑🏻‍❤️‍💋‍🧑🏿",
  ])
  func `an emoji sequence takes two columns`(emoji: Character) {
    #expect(columns(of: emoji) == 2)
  }

  @Test func `a text presentation takes the columns of its base`() {
    #expect(columns(of: "❤" as Character) == 1)
    #expect(columns(of: "❤\u{FE0E}" as Character) == 1)
    #expect(columns(of: "©" as Character) == 1)
    #expect(columns(of: "🇧" as Character) == 1)
  }

  @Test func `flags are counted by pairs`() {
    #expect(columns(of: "🇧🇷🇷🇺🇪") == 5)
  }

  @Test func `a skin tone without an emoji stands by itself`() {
    #expect(columns(of: "a🏽") == 3)
    #expect(columns(of: "👍🏽🏽") == 4)
  }

  @Test(.enabled(if: sharedFolder != nil, "the public test suites are not here"))
  func `every qualified emoji of emoji-test takes two columns`() throws {
    let emoji = try sharedLines("suites/unicode-15.0/emoji-test.txt").compactMap { line in
      let fields = line.split(separator: ";")
      let status = fields.count > 1 ? fields[1].split(separator: " ").first : nil
      return status == "fully-qualified" || status == "component" ? text(ofCodes: fields[0]) : nil
    }
    #expect(emoji.count > 3600)
    #expect(emoji.filter { columns(of: $0) != 2 } == [])
  }

  @Test(.enabled(if: sharedFolder != nil, "the public test suites are not here"))
  func `a string is as wide as its clusters together`() throws {
    for path in ["suites/unicode-15.0/emoji-test.txt", "suites/naughty-strings/blns.txt"] {
      for line in try sharedLines(path) {
        #expect(columns(of: line) == line.reduce(0) { $0 + columns(of: $1) }, "\(line)")
      }
    }
  }
}
