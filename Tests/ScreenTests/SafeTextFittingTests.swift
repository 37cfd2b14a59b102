import Testing

@testable import Screen

/// Cutting and padding to a width.
struct SafeTextFittingTests {
  @Test(arguments: [
    ("Mutual Aid", 10, "Mutual Aid"), ("Mutual Aid", 9, "Mutual A…"), ("Mutual Aid", 1, "…"),
    ("Mutual Aid", 0, ""), ("Mutual Aid", -3, ""), ("相互扶助", 8, "相互扶助"), ("相互扶助", 7, "相互扶…"),
    ("相互扶助", 6, "相互…"), ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"), ("cafe\u{301}s", 5, "cafe\u{301}s"),
    ("cafe\u{301}s", 4, "caf…"), ("é", 1, "é"), ("", 4, ""), ("ab", .max, "ab"),
  ])
  func `text is cut between clusters`(text: String, limit: Int, result: String) {
    #expect(SafeText(text).truncated(to: limit).string == result)
  }

  @Test func `cut text never exceeds its limit`() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<3000 {
      let text = SafeText(hostileText(&numbers))
      for limit in 0...12 {
        let cut = text.truncated(to: limit)
        #expect(cut.columns <= limit)
        #expect(text.columns > limit || cut == text, "\(text.string.debugDescription) \(limit)")
      }
    }
  }

  @Test func `text is padded at either side or at both`() {
    #expect(SafeText("12").padded(to: 5).string == "12   ")
    #expect(SafeText("12").padded(to: 5, .trailing).string == "   12")
    #expect(SafeText("12").padded(to: 5, .center).string == " 12  ")
    #expect(SafeText("相互").padded(to: 5).string == "相互 ")
    #expect(SafeText("long").padded(to: 2).string == "long")
  }

  @Test func `text is fitted to an exact width`() {
    #expect(SafeText("相互扶助").fitted(to: 6).string == "相互… ")
    #expect(SafeText("ab").fitted(to: 4, .trailing).string == "  ab")
  }

  @Test func `rules and blanks are repeated`() {
    #expect(SafeText.repeating("─", count: 3).string == "───")
    #expect(SafeText.repeating("─", count: -1) == .empty)
    #expect(SafeText.blanks(2).string == "  ")
  }
}
