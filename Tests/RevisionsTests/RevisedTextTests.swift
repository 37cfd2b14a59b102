import Markup
import TestSupport
import Testing

@testable import Revisions

/// A text with its changes marked says what was there, and what is there now.
struct RevisedTextTests {
  private static let signs = RevisionSigns(
    movedHere: { "from \($0 ?? 0)" }, movedAway: { "to \($0 ?? 0)" })

  private func revised(_ old: String, _ new: String) -> RevisedText {
    RevisedText(of: Document(html: old), Document(html: new), Self.signs)
  }

  private func text(_ old: String, _ new: String) -> String {
    revised(old, new).document.plainText.replacing("\u{2060}", with: "")
  }

  @Test(arguments: [
    ("Mutual aid", "Our aid", "[-Mutual-]{+Our+} aid"),
    ("one two three", "one three", "one [-two-] three"),
    ("one three", "one two three", "one {+two+} three"),
    ("free, and equal", "free and equal", "free[-,-] and equal"),
    ("all things", "all", "all [-things-]"),
    ("All things", "things", "[-All-] things"),
    ("a b, c d", "a x, y d", "a [-b, c-]{+x, y+} d"),
    ("don't go", "don't stay", "don't [-go-]{+stay+}"),
    (
      "they say mutual-aid goes on", "they say mutual aid goes on",
      "they say [-mutual-aid-]{+mutual aid+} goes on"
    ),
    ("相互扶助論", "相互扶助説", "相互扶助[-論-]{+説+}"),
  ])
  func `words`(_ old: String, _ new: String, _ expected: String) {
    #expect(text("<p>\(old)", "<p>\(new)") == expected)
  }

  @Test func `the same says nothing`() {
    let same = revised("<p>Mutual <em>aid</em><p>Bye", "<p>Mutual aid<p>Bye")
    #expect(same.isSame)
    #expect(same.document.plainText == "Mutual aid\n\nBye")
    #expect(revised("", "").isSame)
  }

  @Test func `words are counted`() {
    let text = revised("<p>one two three four<p>gone for ever", "<p>one 2 three four<p>new")
    #expect(text.addedWords == 2)
    #expect(text.removedWords == 4)
    #expect(text.movedParagraphs == 0)
  }

  @Test func `paragraphs that come and go keep the others' numbers`() {
    let text = revised(
      "<h1>Law</h1><p>First of all things<p>Second of all things",
      "<h1>Law</h1><p>Something else entirely here<p>Second of all things")
    #expect(
      text.document.tree == """
        heading 1 "Law"
        paragraph "[-\u{2060}First of all things-]"
          removed "[-\u{2060}First of all things-]"
        paragraph ¶1 "{+Something else entirely here+}"
          added "{+Something else entirely here+}"
        paragraph ¶2 "Second of all things"
        """)
  }

  @Test func `moved paragraphs are told as moved`() {
    let (one, two) = ("<p>The first of all the paragraphs", "<p>The second, another one, goes")
    let three = "<p>Third comes last and stays there"
    let moved = revised(one + two + three, two + three + one)
    #expect(
      moved.document.plainText.replacing("\u{2060}", with: "") == """
        [-to 3-]

        The second, another one, goes

        Third comes last and stays there

        {+from 1+} The first of all the paragraphs
        """)
    #expect(moved.movedParagraphs == 1)
    #expect(moved.addedWords == 0)
  }

  @Test func `lists, tables, links, notes and emphasis stay what they are`() {
    let old = """
      <ul><li>one thing<li>two things</ul><table><tr><td>a b<td>c d</table>
      <p>See <a href="https://e.org/">the old place</a> and <em>mark my words</em>.
      """
    let new = """
      <ul><li>one thing<li>two good things<li>three</ul><table><tr><td>a x<td>c d</table>
      <p>See <a href="https://e.org/">the new place</a> and <em>mark your words</em>.
      """
    #expect(
      revised(old, new).document.tree.replacing("\u{2060}", with: "") == """
        list
          item
            paragraph ¶1 "one thing"
          item
            paragraph ¶2 "two {+good+} things"
              added "{+good+}"
          item
            paragraph ¶3 "{+three+}"
              added "{+three+}"
        table ¶4
          removed "[-b-]"
          added "{+x+}"
          row
            cell "a [-b-]{+x+}"
            cell "c d"
        paragraph ¶5 "See the [-old-]{+new+} place and mark [-my-]{+your+} words."
          link "the [-old-]{+new+} place" → https://e.org/
            removed "[-old-]"
            added "{+new+}"
          emphasis "mark [-my-]{+your+} words"
            removed "[-my-]"
            added "{+your+}"
        """)
  }

  @Test func `a change over the edge of an emphasis is cut there`() {
    let text = revised("<p>one two three four", "<p>one <em>deux</em> trois four")
    let kinds = text.document.inlines.map { ($0.kind, text.document.string(in: $0.range)) }
    #expect(kinds.map(\.1).contains("deux"))
    for inline in text.document.inlines where inline.kind == .added {
      for other in text.document.inlines where other.kind == .emphasis {
        let (a, b) = (inline.range, other.range)
        let isNested = !a.overlaps(b) || a.clamped(to: b) == a || b.clamped(to: a) == b
        #expect(isNested, "\(kinds)")
      }
    }
  }

  @Test func `random revisions: what was and what is can be read off the marks`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<400 {
      let old = Self.paragraphs(&random)
      let new = Self.revised(old, &random)
      let text = revised(Self.html(old), Self.html(new))
      #expect(Self.words(text.document, without: .removed) == new.flatMap(\.self), "\(old) \(new)")
      if text.movedParagraphs == 0 {
        #expect(Self.words(text.document, without: .added) == old.flatMap(\.self), "\(old) \(new)")
      }
    }
  }

  private static func paragraphs(_ random: inout SeededRandom) -> [[String]] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        "w\(Int.random(in: 0..<40, using: &random))"
      }
    }
  }

  private static func revised(_ old: [[String]], _ random: inout SeededRandom) -> [[String]] {
    var new = old.map { words in
      words.map { Bool.random(using: &random) ? $0 : "n\(Int.random(in: 0..<40, using: &random))" }
    }
    if Bool.random(using: &random) { new.append(contentsOf: paragraphs(&random)) }
    if Bool.random(using: &random), !new.isEmpty { new.removeFirst() }
    return new
  }

  private static func html(_ paragraphs: [[String]]) -> String {
    paragraphs.map { "<p>" + $0.joined(separator: " ") }.joined()
  }

  /// The words of a document but for those in inlines of a kind, and our signs.
  private static func words(_ document: Document, without kind: InlineKind) -> [String] {
    let hidden = document.inlines.filter { $0.kind == kind }.map(\.range)
    var bytes: [UInt8] = []
    for (offset, byte) in document.text.enumerated()
    where !hidden.contains(where: { $0.contains(offset) }) {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }
}
