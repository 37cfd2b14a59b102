import Markup
import Screen
import TestSupport
import Testing

@testable import Reader

struct FindingTests {
  private func found(_ pattern: String, in html: String) throws -> [String] {
    let document = Document(html: html)
    return try TextFinder(document).matches(of: pattern).map { document.string(in: $0) }
  }

  @Test(arguments: [
    (
      "mutual aid", "<p>Mutu<b>al</b>\n  aid, mutu\u{AD}al aid</p>",
      ["Mutual aid", "mutu\u{AD}al aid"]
    ),
    ("Mutual", "<p>Mutual, mutual</p>", ["Mutual"]),
    ("elisee", "<p>Élisée</p>", ["Élisée"]),
    ("l'entraide", "<p>L’entraide</p>", ["L’entraide"]),
    ("/aids?", "<p>Aid <i>ai</i>ds</p>", ["Aid", "aids"]),
    (#"/aids?\b/"#, "<p>Aid aided</p>", ["Aid"]),
    (#"/\W[A-Z]\w+"#, "<p>the Commune, the city</p>", [" Commune"]),
    (#"/\W\w+$"#, "<p>the Commune</p><p>a city</p>", [" Commune", " city"]),
    ("of a city", "<pre>of  a\n\tcity é  of a city</pre>", ["of  a\n\tcity", "of a city"]),
    ("aa", "<p>aaaaa baaé</p>", ["aa", "aa", "aa"]),
    ("/al aid", "<p>mutu\u{AD}al aid</p>", ["al aid"]),
    ("/", "<p>a/b</p>", []), ("//", "<p>a/b</p>", []), ("", "<p>a</p>", []),
    (#"/a\/"#, "<p>a/b</p>", ["a/"]),
  ])
  func `a pattern is found as it is meant`(
    _ pattern: String, _ html: String, _ expected: [String]
  ) throws {
    #expect(try found(pattern, in: html) == expected)
  }

  @Test func `regular expressions are found as one types, and what is wrong with one is said`()
    throws
  {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.press("Enter Enter /")
    reader.type("/wall(ed|s)")
    #expect(reader.lastRow.hasPrefix("//wall(ed|s)"))
    #expect(reader.lastRow.hasSuffix("1/3"))
    reader.press("Backspace")
    #expect(reader.lastRow.hasSuffix("no regular expression"))
    reader.press("Enter")
    #expect(reader.screen.contains("Not found, since '/wall(ed|s/' is no regular expression: "))
    reader.press("/")
    reader.type("/wall(ed|s)/")
    reader.press("Enter n n n")
    #expect(reader.lastRow == "The last match was reached; this is the first")
  }
}
