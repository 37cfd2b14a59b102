import Foundation
import Markup
import TestSupport
import Testing

@testable import Citing

@Suite
struct `A text fragment` {
  private func directive(_ html: String, _ words: String) -> String? {
    let document = Document(html: html)
    let text = document.string(in: 0..<document.text.count)
    guard let found = text.range(of: words) else { return nil }
    let start = text[..<found.lowerBound].utf8.count
    return TextFragment(of: start..<start + words.utf8.count, in: document)?.directive
  }

  @Test
  func `names short words whole`() {
    #expect(directive("<p>Mutual aid is a law", "Mutual aid") == "text=Mutual%20aid")
    #expect(
      directive("<p>co-operation, a & b", "co-operation, a & b")
        == "text=co%2Doperation%2C%20a%20%26%20b")
    #expect(directive("<p>l’été à venir", "l’été à") == "text=l%E2%80%99%C3%A9t%C3%A9%20%C3%A0")
  }

  @Test
  func `names long passages by their first and last words`() {
    let words = (1...60).map { "w\($0)" }.joined(separator: " ")
    #expect(
      directive("<p>\(words)</p>", words) == "text=w1%20w2%20w3%20w4,w57%20w58%20w59%20w60")
  }

  @Test
  func `names what is around words that stand in several places`() {
    let html = "<p>the first aid here<p>the mutual aid there<p>the last aid anywhere"
    #expect(directive(html, "aid there") == "text=aid%20there")
    let document = Document(html: html)
    let text = document.string(in: 0..<100)
    let place = text.utf8.count - text[text.range(of: "mutual aid")!.upperBound...].utf8.count
    let fragment = TextFragment(of: place - 3..<place, in: document)
    #expect(fragment?.directive == "text=the%20mutual-,aid")
    #expect(fragment?.range(in: document) == place - 3..<place)
  }

  @Test
  func `leaves out words that the page may have otherwise`() {
    let html = """
      <p>one two three<a href="#fn1">1</a> four five six</p><ol><li id="fn1">Note.</ol>
      """
    let document = Document(html: html)
    let range = document.range(ofParagraph: 1) ?? 0..<0
    #expect(TextFragment(of: range, in: document)?.directive == "text=one%20two,four%20five%20six")
  }

  @Test(arguments: ["text=a,b", "text=x%2Dy-,a,b,-c%2Cd", "text=a", "text=x-,a", "text=a,-c"])
  func `is read as it was written`(_ directive: String) {
    #expect(TextFragment(directive: directive)?.directive == directive)
  }

  @Test(arguments: ["", "text=", "a", "text=%", "text=a,b,c,d", "text=%FF"])
  func `is nil where there is none`(_ directive: String) {
    #expect(TextFragment(directive: directive) == nil)
  }

  @Test
  func `follows the fragment that an address has`() throws {
    let fragment = try #require(TextFragment(directive: "text=a"))
    #expect(fragment.address(on: "https://example.org/") == "https://example.org/#:~:text=a")
    #expect(fragment.address(on: "https://example.org/#b") == "https://example.org/#b:~:text=a")
    #expect(
      fragment.address(on: "https://example.org/#:~:text=z") == "https://example.org/#:~:text=a")
  }

  @Test(
    .enabled(if: sharedFolder != nil, "there is no shared folder"),
    arguments: ["corpora/anarchist-faq/html", "corpora/kropotkin"])
  func `leads to the passage and nowhere before, in real texts`(_ folder: String) throws {
    var random = SeededRandom(seed: 11)
    var (tried, made) = (0, 0)
    for file in sample(htmlFiles(in: folder)) {
      let document = Document(html: try text(of: file))
      guard document.paragraphCount > 3 else { continue }
      for _ in 0..<12 {
        let number = Int.random(in: 1...document.paragraphCount, using: &random)
        guard let range = document.range(ofParagraph: number), range.count > 20 else { continue }
        tried += 1
        guard let fragment = TextFragment(of: range, in: document) else { continue }
        made += 1
        let found = try #require(fragment.range(in: document))
        #expect(range.contains(found.lowerBound) && found.upperBound <= range.upperBound)
        #expect(TextFragment(directive: fragment.directive) == fragment)
        #expect(fragment.directive.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        // Told by another search: the words are not found in any block before.
        let before = document.string(in: 0..<range.lowerBound).lowercased()
        if fragment.prefix == nil, fragment.suffix == nil, fragment.end == nil {
          #expect(!before.contains(fragment.start.lowercased() + " "), "\(fragment.directive)")
        }
      }
    }
    #expect(made * 100 >= tried * 97, "\(made) of \(tried)")
  }
}
