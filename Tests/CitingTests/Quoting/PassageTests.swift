import Foundation
import Markup
import TestSupport
import Testing

@testable import Citing

@Suite
struct `A passage` {
  private func passage(_ html: String) -> Passage {
    let document = Document(html: html)
    return Passage(of: 0..<document.text.count, in: document)
  }

  @Test
  func `has the words of the author alone`() {
    let html = """
      <p>Mutual\u{AD} aid<a href="#fn1">1</a> is <em>a law</em> <a href="#fn2">2</a>, as
      <img alt="a bee"> <abbr title="Charles Darwin">C. D.</abbr><span class="pagenum">[Pg 3]</span>
      \u{200B}says\u{202E}.</p>
      <ol><li id="fn1">A note.</li><li id="fn2">Another.</li></ol>
      """
    let document = Document(html: html)
    let range = document.range(ofParagraph: 1) ?? 0..<0
    #expect(document.string(in: range).contains("[1]"))
    let passage = Passage(of: range, in: document)
    #expect(passage.plainText == "Mutual aid is a law, as C. D. says.")
    #expect(passage.paragraphs == 1...1)
  }

  @Test
  func `keeps paragraphs, poems, code, lists and tables apart`() {
    let parts = passage(
      """
      <h2>Law</h2><p>one<blockquote><p>two</blockquote><ul><li>three<li>four</ul>
      <ol start=5><li>five<p>six</ol><div class="poem">a<br>b</div><pre>x
        y</pre><table><caption>T</caption><tr><th>c<th>d<tr><td>e<td>f</table>
      """
    ).parts
    #expect(
      parts.map(\.text) == [
        "Law", "one", "two", "three", "four", "five", "six", "a\nb", "x\n  y", "T\nc\td\ne\tf",
      ])
    #expect(parts.map(\.quotationDepth) == [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    #expect(parts.map(\.itemMark) == [nil, nil, nil, "•", "•", "5.", nil, nil, nil, nil])
    #expect(parts[0].kind == .heading(2))
    #expect(parts[7].kind == .verse)
    #expect(parts[8].kind == .preformatted)
  }

  @Test
  func `begins and ends within paragraphs`() {
    let document = Document(html: "<p>Mutual aid<p>is a law<p>of nature")
    let passage = Passage(of: 7..<13, in: document)
    #expect(passage.plainText == "aid\n\nis")
    #expect(passage.paragraphs == 1...2)
    #expect(Passage(of: 6..<11, in: document).plainText == "aid")
    #expect(Passage(of: 5..<5, in: document).isEmpty)
    #expect(Passage(of: 0..<9, in: Document(html: "")).isEmpty)
  }

  @Test
  func `knows how its words look`() {
    let runs = passage("<p>a <em>b <strong>c</strong></em> <code>d</code><sup>e</sup> <del>f</del>")
      .parts[0].runs
    #expect(
      runs.map { "\($0.text)|\($0.look.rawValue)" }.prefix(5) == [
        "a |0", "b |1", "c|3", " |0", "d|4",
      ])
    #expect(runs.last == PassageRun(text: "f", look: .deletion))
  }

  /// What a page shows, but for what is no word of the author's: found by the marks in the text itself.
  private func shown(_ range: Range<Int>, of document: Document) -> [String] {
    var bytes = document.text[range.clamped(to: 0..<document.text.count)]
    let marks = document.inlines.filter { inline in
      switch inline.kind {
      case .noteMark, .image: inline.range.overlaps(range)
      default: false
      }
    }
    for mark in marks.reversed() { bytes.removeSubrange(mark.range.clamped(to: range)) }
    let shown = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      $0.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(shown)).split { $0.isWhitespace }.map(String.init)
  }

  @Test(
    .enabled(if: sharedFolder != nil, "there is no shared folder"),
    arguments: ["corpora/anarchist-faq/html", "corpora/kropotkin"])
  func `has the very words of the page, in real texts`(_ folder: String) throws {
    var random = SeededRandom(seed: 7)
    var count = 0
    for file in sample(htmlFiles(in: folder)) {
      let document = Document(html: try text(of: file))
      guard document.paragraphCount > 3 else { continue }
      for _ in 0..<60 {
        let first = Int.random(in: 1...document.paragraphCount, using: &random)
        let last = min(document.paragraphCount, first + Int.random(in: 0...3, using: &random))
        guard let start = document.range(ofParagraph: first)?.lowerBound,
          let end = document.range(ofParagraph: last)?.upperBound, start < end
        else { continue }
        let passage = Passage(of: start..<end, in: document)
        let quoted = passage.plainText.split { $0.isWhitespace }.map(String.init)
        let isWithMedia = document.inlines.contains {
          $0.range.overlaps(start..<end)
            && ($0.kind == .deletion || "\($0.kind)".contains("abbrev"))
        }
        if isWithMedia { continue }
        let rules = passage.parts.count { $0.kind == .rule }
        let words = quoted.filter { $0 != "*" || rules == 0 }
        let read = shown(start..<end, of: document)
        let difference = zip(words, read).first { $0 != $1 }
        let isEqual = words == read
        #expect(
          isEqual, "\(file.lastPathComponent) ¶ \(first)–\(last): \(String(describing: difference))"
        )
        count += 1
      }
    }
    #expect(count > 200)
  }
}
