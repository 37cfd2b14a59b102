import Testing

@testable import Screen

/// Spelling in ASCII.
struct TransliterationTests {
  @Test(arguments: [
    ("“Mutual Aid”—a ‘factor’…", "\"Mutual Aid\"-a 'factor'..."),
    ("Élisée Reclus", "Elisee Reclus"),
    ("Straße, Ærø, Łódź, Þór", "Strasse, AEro, Lodz, Thor"), ("São Paulo", "Sao Paulo"),
    ("cafe\u{301}", "cafe"), ("Tiếng Việt", "Tieng Viet"),
    ("Взаимная помощь", "Vzaimnaya pomoshch'"),
    ("Щука", "Shchuka"), ("Αλληλοβοήθεια", "Allilovoitheia"), ("相互扶助", "????"), ("नमन", "???"),
    ("👩‍👩‍👧 🇧🇷", "? ?"), ("│ ▸ · ⚠", "| > - !"), ("plain", "plain"), ("a\nb", "a\nb"),
  ])
  func `text is spelled in ASCII`(text: String, ascii: String) {
    #expect(SafeText(text, as: .prose).transliterated().string == ascii)
  }

  @Test func `no byte is beyond ASCII and no control appears`() {
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<5000 {
      let ascii = SafeText(hostileText(&numbers), as: .prose).transliterated().string
      #expect(ascii.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A })
    }
  }

  @Test func `the tables have a spelling for every scalar of their blocks`() {
    #expect(LatinTable.latin1AndExtended.count == 0x24F - 0xC0 + 1)
    #expect(LatinTable.additional.count == 0x1EFF - 0x1E00 + 1)
    #expect(LatinTable.spelling("ÿ") == "y")
    #expect(LatinTable.spelling("ɏ") == "y")
    #expect(LatinTable.spelling("ỹ") == "y")
    #expect(LatinTable.spelling("a") == nil)
  }
}
