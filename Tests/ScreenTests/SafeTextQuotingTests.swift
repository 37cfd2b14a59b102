import Testing

@testable import Screen

struct SafeTextQuotingTests {
  @Test(arguments: [
    ("Mutual Aid", "Mutual Aid"), ("On “Mutual Aid”", "On ‘Mutual Aid’"),
    ("„Hilfe“ \"x\" ‟y”", "‚Hilfe‘ 'x' ‛y’"), ("«Entraide» ‘a’", "«Entraide» ‘a’"), ("", ""),
  ])
  func `inside quotation marks double ones are single`(_ text: String, _ inner: String) {
    #expect(SafeText(text).insideQuotationMarks.string == inner)
  }

  @Test func `markers stay where they are`() {
    let text = SafeText("“a\u{1B}b” \u{202E}c\"\u{7}", as: .decision)
    let inner = text.insideQuotationMarks
    #expect(inner.markers == text.markers)
    #expect(inner.hiddenCount == text.hiddenCount)
    #expect(SafeText(inner.string, as: .field).string == inner.string)
  }
}
