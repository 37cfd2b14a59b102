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
    ("a", "<p>Ægean</p>", ["Æ", "a"]), ("eg", "<p>Ægean</p>", ["Æg"]),
    ("A", "<p>Alpha a</p>", ["A"]),
    ("a O", "<pre>guilda   Of, a  of</pre>", ["a   O"]),
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

  @Test func `a text is folded by eight bytes as by one scalar`() {
    var random = SeededRandom(seed: 8)
    let letters = Array("abcdeXYZ .!\u{7F}")
    let others = [" ", "  ", "\n", "\u{AD}", "é", "Æ", "’", "相", "e\u{301}", "\u{1}"]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        if Int.random(in: 0..<8, using: &random) == 0 {
          text += others.randomElement(using: &random) ?? ""
        } else {
          text.append(letters.randomElement(using: &random) ?? "a")
        }
      }
      var expected: [UInt8] = []
      var sources: [Range<Int>] = []
      var offset = 0
      for scalar in text.unicodeScalars {
        let folded = FoldedText(String(scalar).utf8, keepsCase: false).bytes
        let isRepeated = folded == [0x20] && expected.last == 0x20
        let end = offset + UTF8.width(scalar)
        if !isRepeated {
          expected += folded
          sources += folded.map { _ in offset..<end }
        }
        offset = end
      }
      let folded = FoldedText(text.utf8, keepsCase: false)
      #expect(folded.bytes == expected, "\(text.debugDescription)")
      let found = folded.sources(ofRunsAt: Array(folded.bytes.indices), length: 1)
      for (source, found) in zip(sources, found) where folded.bytes == expected {
        #expect(found.lowerBound == source.lowerBound && found.upperBound >= source.upperBound)
      }
    }
  }
}
