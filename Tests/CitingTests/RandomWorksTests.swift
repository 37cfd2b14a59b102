import Archive
import Citing
import TestSupport
import Testing

/// No entry of CSL-JSON, however wrong, ends the program or loses its title.
struct RandomWorksTests {
  private static let names =
    [
      "type", "title", "container-title", "collection-title", "collection-number", "volume",
      "issue", "number", "page", "edition", "genre", "medium", "publisher", "publisher-place",
      "original-publisher", "URL", "DOI", "archive", "version", "archive_location", "language",
      "note", "original-title", "reviewed-title", "event-title", "event-place", "title-short",
    ]
  private static let dates = ["issued", "original-date", "accessed", "event-date"]

  private static let texts = [
    "", " ", "What Is Property?", "“Quoted” and ‘single’", "a <i>b <b>c</i> d", "<<<>>>", "...",
    "1–2", "100-101", "99999999999999999999-7", "\u{202E}x\u{0}", "Ελλάς", "家", "\"", "'", "n.d.",
    "St. 5(2):", "javascript:alert(1)", "https://e.org/a b", "12", "-12", "x, y, z", "von", "d’",
  ]

  private static func text(_ random: inout SeededRandom) -> JSON {
    .string(texts.randomElement(using: &random) ?? "")
  }

  private static func date(_ random: inout SeededRandom) -> JSON {
    let numbers = [
      "0", "-1", "-9223372036854775808", "9999", "1902", "13", "2", "31", "99999", "x",
    ]
    let parts = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      JSON.array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          .number(numbers.randomElement(using: &random) ?? "1")
        })
    }
    return .object(["date-parts": .array(parts), "literal": text(&random), "season": .number("7")])
  }

  private static func people(_ random: inout SeededRandom) -> JSON {
    let parts = [
      "family", "given", "suffix", "non-dropping-particle", "dropping-particle", "literal",
    ]
    return .array(
      (0..<Int.random(in: 0...25, using: &random)).map { _ in
        .object(
          JSONObject(
            parts.filter { _ in Bool.random(using: &random) }.map {
              .init(name: $0, value: text(&random))
            }))
      })
  }

  private static func entry(_ random: inout SeededRandom) -> JSONObject {
    var entry = JSONObject()
    for name in names where Int.random(in: 0..<3, using: &random) == 0 {
      entry[name] = Bool.random(using: &random) ? text(&random) : .array([.null])
    }
    for name in dates where Bool.random(using: &random) { entry[name] = date(&random) }
    for role in Contributor.Role.allCases where Int.random(in: 0..<5, using: &random) == 0 {
      entry[role.rawValue] = people(&random)
    }
    entry["type"] = .string(Work.Kind.allCases.randomElement(using: &random)?.rawValue ?? "")
    return entry
  }

  @Test(arguments: CitationFormat.proseStyles)
  func `wrong entries are cited as far as they can be`(format: CitationFormat) throws {
    let style = try #require(format.style)
    var random = SeededRandom(seed: 7)
    for index in 0..<3000 {
      var entry = Self.entry(&random)
      entry["title"] = .string("Marker\(index)")
      let work = Work(Reference(csl: entry))
      for form in TextForm.allCases {
        let written = style.entry(work).written(as: form)
        #expect(written.contains("Marker\(index)"), "\(entry)")
        #expect(!written.contains("href=\"javascript"))
      }
      _ = style.note(work, .page("1", to: "2"))
    }
  }

  @Test func `titles of a million brackets, and of deep mark-up, take no long time`() {
    let brackets = MarkedText(csl: String(repeating: "<", count: 1_000_000))
    #expect(brackets.plain.utf8.count == 1_000_000)
    let deep = MarkedText(csl: String(repeating: "<i>", count: 200_000) + "x")
    #expect(deep.plain == "x")
  }
}
