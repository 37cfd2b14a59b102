import Archive
import Catalog
import Foundation
import Markup
import TestSupport
import Testing

@testable import Revisions

/// Places are found again in a text that was revised, or told as lost.
struct TextAnchorTests {
  private func placed(_ quotation: String, _ old: String, _ new: String) throws -> String? {
    let document = Document(html: old)
    let text = String(decoding: document.text, as: UTF8.self)
    let range = try #require(text.range(of: quotation))
    let start = text[..<range.lowerBound].utf8.count
    let anchor = TextAnchor(quoting: start..<start + quotation.utf8.count, in: document)
    let revised = Document(html: new)
    guard case .found(let place) = anchor.placement(in: revised) else { return nil }
    return revised.string(in: place)
  }

  @Test func `what is quoted, and what is around it`() {
    let document = Document(html: "<p>Mutual aid is a law.<p>It is a fact\nof nature.")
    #expect(
      TextAnchor(quoting: 7..<10, in: document)
        == TextAnchor(
          exact: "aid", prefix: "Mutual", suffix: "is a law. It is a fact of nature.", paragraph: 1)
    )
    #expect(TextAnchor(at: 21, in: document).exact == "It is a fact of nature.")
    #expect(TextAnchor(at: 0, in: Document(text: "")).exact == "")
    #expect(TextAnchor(at: 0, in: Document(text: "")).placement(in: document) == .lost)
  }

  @Test func `an unchanged text has it where it was`() throws {
    let text = "<p>Mutual aid is a law.<p>It is a fact of nature."
    #expect(try placed("fact of", text, text) == "fact of")
  }

  @Test(arguments: [
    "<p>Put in before.<p>Bees live in towns of their own making, and in peace.<p>Ants dig and store.",
    "<p>Bees live in the towns of their own making and in peace.<p>Ants dig and store.",
    "<p>Ants dig and store.<p>Bees live in towns of their own making, and in peace.",
    "<p>Bees, in peace, live in towns of their own building.<p>Ants dig and store.",
  ])
  func `a quotation in a revised text`(new: String) throws {
    let old = "<p>Bees live in towns of their own making, and in peace.<p>Ants dig and store."
    let found = try #require(try placed("towns of their own", old, new))
    #expect(found.hasPrefix("towns of their own"))
  }

  @Test func `what is gone is lost, whatever stands around it`() throws {
    let (one, two) = ("<p>Bees live in towns of their own", "<p>Mutual aid is a law of nature")
    let three = "<p>Ants dig and store what they have"
    #expect(try placed("Mutual aid is a law of nature", one + two + three, one + three) == nil)
    #expect(
      try placed(
        "Mutual aid is a law", one + two + three, one + "<p>Wholly other words here" + three) == nil
    )
  }

  @Test func `of two places that are as likely none is taken, but for the paragraph's number`()
    throws
  {
    let refrain = "<p>And so they sang together"
    #expect(
      try placed("Wages are slavery of old", "<p>Wages are slavery of old", refrain + refrain)
        == nil)
    let old = Document(html: "<p>Alone" + refrain)
    let anchor = TextAnchor(at: 6, in: old)
    let twice = Document(html: "<p>Other" + refrain + "<p>Words" + refrain)
    guard case .found(let place) = anchor.placement(in: twice) else {
      Issue.record("¶ 2 is as it was")
      return
    }
    #expect(twice.paragraph(at: place.lowerBound) == 2)
  }

  @Test(arguments: [(0.05, 0.01), (0.20, 0.03)])
  func `random revisions of real texts`(share: Double, mostLost: Double) throws {
    var random = SeededRandom(seed: UInt64(share * 100))
    var counts = (right: 0, wrong: 0, lost: 0)
    var gone = (lost: 0, placed: 0)
    for text in try Self.texts() {
      let revision = RandomRevision(of: text, share: share, &random)
      let (old, new) = (Document(html: revision.oldHTML), Document(html: revision.newHTML))
      for _ in 0..<40 {
        let paragraph = Int.random(in: 0..<text.count, using: &random)
        let word = Int.random(in: 0..<text[paragraph].count, using: &random)
        let start = try #require(Self.offset(of: word, inParagraph: paragraph, of: old))
        let placement = TextAnchor(at: start, in: old).placement(in: new)
        let expected = revision.place(ofWord: word, inParagraph: paragraph)
        switch (placement, expected) {
        case (.lost, nil): gone.lost += 1
        case (.found, nil): gone.placed += 1
        case (.lost, _): counts.lost += 1
        case (.found(let range), let expected?):
          let isRight = Self.isNear(range.lowerBound, expected, new)
          if isRight { counts.right += 1 } else { counts.wrong += 1 }
        }
      }
    }
    let all = Double(counts.right + counts.wrong + counts.lost)
    print("\(Int(share * 100)) % of the words changed: \(counts); in what was cut: \(gone)")
    #expect(all > 500)
    #expect(Double(counts.wrong) <= 0.005 * all)
    #expect(Double(counts.lost) <= mostLost * all)
    #expect(Double(gone.placed) <= 0.05 * Double(gone.lost + gone.placed))
  }

  /// The paragraphs of the sample archive's longer articles, as words.
  private static func texts() throws -> [[[String]]] {
    var texts: [[[String]]] = []
    _ = try ArchiveLocation(path: BuiltProgram.sample).scanAll { item in
      guard case .success(let decoded) = item.article() else { return .proceed }
      let document = Document(decoded.article)
      let paragraphs = (1...max(1, document.paragraphCount)).compactMap { number in
        document.range(ofParagraph: number).map { range in
          document.string(in: range).split { !$0.isLetter }.map(String.init)
        }
      }.filter { $0.count >= 12 }
      if paragraphs.count >= 6 { texts.append(paragraphs) }
      return .proceed
    }
    return texts
  }

  private static func offset(
    of word: Int, inParagraph paragraph: Int, of document: Document
  ) -> Int? {
    guard let range = document.range(ofParagraph: paragraph + 1) else { return nil }
    let words = TextWords(of: range, in: document).ranges
    return word < words.count ? words[word].lowerBound : nil
  }

  /// Whether an offset is in the paragraph that is meant, no more than three words from the word.
  private static func isNear(
    _ offset: Int, _ place: (paragraph: Int, word: Int), _ document: Document
  ) -> Bool {
    guard document.paragraph(at: offset) == place.paragraph + 1,
      let range = document.range(ofParagraph: place.paragraph + 1)
    else { return false }
    let before = TextWords(of: range.lowerBound..<offset, in: document).ranges.count
    return abs(before - place.word) <= 3
  }
}
