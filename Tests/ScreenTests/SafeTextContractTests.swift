import TestSupport
import Testing

@testable import Screen

/// The contract of safe text on thousands of made-up texts and on the suites.
struct SafeTextContractTests {
  @Test(arguments: SafeText.Context.allCases)
  func `no text gets a control or a format character through`(context: SafeText.Context) {
    var numbers = SeededNumbers(seed: 1902)
    for _ in 0..<2500 {
      let text = hostileText(&numbers)
      let safe = SafeText(text, as: context).string
      let allowsLineFeed = context == .prose || context == .revealed
      let found = faults(of: safe, allowsLineFeed: allowsLineFeed)
      #expect(found == [], "\(text.debugDescription)")
    }
  }

  @Test(arguments: SafeText.Context.allCases)
  func `making safe text safe again changes nothing`(context: SafeText.Context) {
    var numbers = SeededNumbers(seed: 1880)
    for _ in 0..<2500 {
      let text = hostileText(&numbers)
      let once = SafeText(text, as: context)
      let twice = SafeText(once.string, as: context)
      #expect(Self.scalars(twice) == Self.scalars(once), "\(text.debugDescription)")
      #expect(twice.hiddenCount == 0)
    }
  }

  @Test(arguments: SafeText.Context.allCases)
  func `two safe texts joined are safe`(context: SafeText.Context) {
    var numbers = SeededNumbers(seed: 1842)
    for _ in 0..<2500 {
      let left = SafeText(hostileText(&numbers), as: context)
      let right = SafeText(hostileText(&numbers), as: context)
      let joined = left + right
      #expect(
        Self.scalars(SafeText(joined.string, as: context)) == Self.scalars(joined),
        "\(left.string.debugDescription) \(right.string.debugDescription)")
    }
  }

  @Test func `what decides is shown without anything dropped`() {
    var numbers = SeededNumbers(seed: 1921)
    for _ in 0..<2500 {
      #expect(SafeText(hostileText(&numbers), as: .decision).hiddenCount == 0)
    }
  }

  @Test(.enabled(if: sharedFolder != nil, "the public test suites are not here"))
  func `every emoji of emoji-test is unchanged`() throws {
    for line in try sharedLines("suites/unicode-15.0/emoji-test.txt") {
      let fields = line.split(separator: ";")
      guard fields.count > 1, !fields[1].hasPrefix(" component") else { continue }
      let emoji = text(ofCodes: fields[0])
      #expect(Self.scalars(SafeText(emoji)) == Array(emoji.unicodeScalars), "\(line)")
    }
  }

  @Test(.enabled(if: sharedFolder != nil, "the public test suites are not here"))
  func `naughty strings become safe`() throws {
    for line in try sharedLines("suites/naughty-strings/blns.txt") {
      for context in SafeText.Context.allCases {
        #expect(faults(of: SafeText(line, as: context).string) == [])
      }
    }
  }

  @Test(arguments: [
    "\u{202E}", "e\u{301}\u{301}", "\u{1F468}\u{200D}", "\u{1F1E6}", "\u{1F3F4}\u{E0061}",
    "\u{1B}[",
    "\u{0915}\u{094D}\u{200D}", "\u{FE0F}", "\u{1F3FD}", "\u{0D4E}", "\u{1100}", "\u{FFFE}", "a\n",
  ])
  func `twenty thousand repetitions are made safe`(part: String) {
    let text = String(repeating: part, count: 20_000)
    for context in SafeText.Context.allCases {
      let safe = SafeText(text, as: context)
      #expect(safe.string.utf8.count <= 16 * text.utf8.count)
      #expect(safe.truncated(to: 10).columns <= 10)
    }
  }

  private static func scalars(_ text: SafeText) -> [Unicode.Scalar] {
    Array(text.string.unicodeScalars)
  }
}
