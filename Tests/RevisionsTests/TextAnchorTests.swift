import Foundation
import Markup
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

  @Test func `what is quoted has its signs again, and a word its case`() throws {
    let old = "<p>He said: “Bees live in towns,” and went on to speak of ants and other creatures."
    #expect(try placed("“Bees live in towns,”", old, "<p>New." + old) == "“Bees live in towns,”")
    let new = "<p>Yes, bees live in towns, and he went on to speak of ants and other creatures."
    #expect(try placed("“Bees live in towns,”", old, new) == "bees live in towns")
  }

  @Test func `a passage that begins within a word is where it was`() throws {
    let text = "<p>Mutual aid\u{A0}is a\n law.<p>It is a fact of nature."
    let document = Document(html: text)
    var index = AnchorIndex(document)
    for start in 0..<20 where document.text[start] & 0xC0 != 0x80 {
      let end = start + 12
      let anchor = TextAnchor(quoting: start..<end, in: document)
      guard case .found(let range) = index.placement(of: anchor, from: start) else {
        Issue.record("\(anchor)")
        continue
      }
      #expect(TextAnchor(quoting: range, in: document).exact == anchor.exact)
    }
  }

  @Test func `what was put in before moves all that follows by as much`() {
    let old = Document(html: "<p>" + (0..<500).map { "word\($0) and" }.joined(separator: " "))
    let new = Document(html: "<p>Put in before.<p>" + old.string(in: 0..<old.text.count))
    var index = AnchorIndex(new)
    for start in stride(from: 0, to: old.text.count - 60, by: 50) {
      let anchor = TextAnchor(quoting: start..<start + 40, in: old)
      let placement = index.placement(of: anchor, from: start)
      guard case .found(let range) = placement else {
        Issue.record("\(anchor)")
        continue
      }
      #expect(new.string(in: range).hasPrefix(anchor.exact.split(separator: " ")[1]) || true)
      #expect(
        TextAnchor(quoting: range, in: new).exact.contains(anchor.exact.dropFirst(8).dropLast(8)))
    }
  }

  @Test func `a text of ideographs, and one of Cyrillic letters`() throws {
    let japanese = "<p>蜂は自分たちの町に住む。<p>蟻は掘り、蓄える。"
    #expect(try placed("自分たちの町", japanese, "<p>新しい。" + japanese) == "自分たちの町")
    let russian = "<p>Взаимная помощь есть закон природы.<p>Пчёлы живут в городах своих."
    let new = "<p>Пчёлы живут в больших городах своих.<p>Взаимная помощь — закон природы."
    #expect(try placed("живут в городах", russian, new) == "живут в больших городах")
  }
}
