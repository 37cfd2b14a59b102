import Testing

@testable import Screen

/// Single rules, and what can be done with safe text.
struct SafeTextTests {
  @Test(arguments: [
    // The input, in prose, in a field, where a decision is taken.
    ("a\r\nb", "a\nb", "a b", "a^M^Jb"),
    ("a\rb\u{B}c\u{C}d", "a\nb\nc\nd", "a b c d", "a^Mb^Kc^Ld"),
    ("a\u{85}b\u{2028}c\u{2029}d", "a\nb\nc\nd", "a b c d", "a<85>b<U+2028>c<U+2029>d"),
    ("a\tb", "a b", "a b", "a^Ib"),
    ("\u{1B}[2J\u{7F}\u{0}", "^[[2J^?^@", "^[[2J^?^@", "^[[2J^?^@"),
    ("\u{9B}2J", "<9B>2J", "<9B>2J", "<9B>2J"),
    ("a\u{202E}b\u{2066}c\u{61C}", "abc", "abc", "a<U+202E>b<U+2066>c<U+061C>"),
    ("co\u{AD}op", "coop", "coop", "co<U+00AD>op"),
    ("a\u{200B}b\u{FEFF}c\u{180E}d\u{34F}", "abcd", "abcd", "a<U+200B>b<U+FEFF>c<U+180E>d<U+034F>"),
    ("a\u{200D}b", "ab", "ab", "a<U+200D>b"),
    ("a\u{FE0F}\u{E0061}", "a", "a", "a<U+FE0F><U+E0061>"),
    ("\u{E000}\u{378}\u{1FAE9}", "���", "���", "���"),
    ("\u{301}a", "◌\u{301}a", "◌\u{301}a", "◌\u{301}a"),
    ("a\n\u{301}", "a\n◌\u{301}", "a \u{301}", "a^J◌\u{301}"),
    (
      "z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "z\u{301}\u{302}\u{303}\u{304}",
      "z\u{301}\u{302}\u{303}\u{304}", "z\u{301}\u{302}\u{303}\u{304}"
    ),
    ("a🏽", "a◌🏽", "a◌🏽", "a◌🏽"),
    ("1\u{FE0F}", "1", "1", "1<U+FE0F>"),
    ("\u{6DD}", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}"),
  ])
  func `each context has its own rule`(
    input: String, prose: String, field: String, decision: String
  ) {
    #expect(SafeText(input, as: .prose).string == prose)
    #expect(SafeText(input, as: .field).string == field)
    #expect(SafeText(input, as: .decision).string == decision)
  }

  @Test(arguments: [
    "שָׁלוֹם עֲלֵיכֶם", "العُنْوَانُ", "می‌خواهم", "کتاب‌خانه", "नमस्ते क्‍ष क्‌ष", "অবন্তী র‍্যাব", "മലയാളം അവന്‍", "ශ්‍රී ලංකා",
    "ภาษาไทย", "ខ្មែរ", "မြန်မာ", "བོད་སྐད", "ᠮᠣᠩᠭᠣᠯ", "中文。日本語のテキスト", "葛\u{E0100}城",
    "한국어 \u{1112}\u{1161}\u{11AB}",
    "👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇧🇷 1️⃣ ❤️ ☝🏽", "Взаимная помощь", "Αλληλοβοήθεια", "Tiếng Việt", "e\u{301}",
    "“Mutual Aid” — a factor…", "∑ ≤ √2 × ½", "tab-free\nlines",
  ])
  func `living scripts survive unchanged`(text: String) {
    let safe = SafeText(text, as: .prose)
    #expect(Array(safe.string.unicodeScalars) == Array(text.unicodeScalars))
    #expect(safe.hiddenCount == 0)
  }

  @Test func `what is hidden is counted, soft hyphens are not`() {
    #expect(SafeText("a\u{202E}b\u{200B}c\u{AD}d", as: .prose).hiddenCount == 2)
    #expect(SafeText("a\u{202E}", as: .field).hiddenCount == 1)
    #expect(("x\u{200B}" as SafeText + "y\u{200B}").hiddenCount == 2)
  }

  @Test func `what is hidden can be revealed`() {
    let revealed = SafeText("a\u{202E}b\nc\u{200D}", as: .revealed)
    #expect(revealed.string == "a<U+202E>b\nc<U+200D>")
    #expect(revealed.hiddenCount == 0)
  }

  @Test func `noncharacters are replaced`() throws {
    for value in [0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF] as [UInt32] {
      let scalar = try #require(Unicode.Scalar(value))
      #expect(SafeText(String(scalar), as: .decision).string == "\u{FFFD}")
    }
  }

  @Test func `bytes that are not UTF-8 become replacement characters`() {
    #expect(SafeText(bytes: [0x61, 0xFF, 0xC3, 0x62]).string == "a\u{FFFD}\u{FFFD}b")
  }

  @Test func `a substring is made safe`() {
    #expect(SafeText("ab\u{1B}cd".dropFirst()).string == "b^[cd")
  }

  @Test func `markers are known and typed ones are not taken for them`() {
    let text = SafeText("^X \u{18}é\u{9B}")
    #expect(text.string == "^X ^Xé<9B>")
    #expect(text.markers == [3..<5, 7..<11])
    #expect((("ab" as SafeText) + text).markers == [5..<7, 9..<13])
    #expect([text, text].joined(separator: ", ").markers == [3..<5, 7..<11, 16..<18, 20..<24])
    #expect(text.truncated(to: 5).markers == [3..<4])
    #expect(text.transliterated().markers == [3..<5, 6..<10])
  }

  @Test func `literals take safe text and numbers`() {
    let title = SafeText("On\u{7} Prisons")
    let text: SafeText = "\(title), \(3) of \(14)…"
    #expect(text.string == "On^G Prisons, 3 of 14…")
    #expect(text.markers == [2..<4])
    #expect(("" as SafeText).isEmpty)
  }

  @Test func `texts are joined`() {
    #expect(["a", "b", "c"].joined(separator: " · ") == "a · b · c" as SafeText)
    #expect([SafeText]().joined(separator: ", ") == .empty)
  }
}
