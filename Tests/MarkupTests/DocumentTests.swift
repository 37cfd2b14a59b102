import Foundation
import TestSupport
import Testing

@testable import Markup

struct DocumentTests {
  private let document = Document(html: "<p>one</p><h2>two</h2><ul><li>three<li>four</ul>")

  @Test
  func `every offset belongs to the leaf that begins at or before it`() {
    #expect(
      (0..<18).map { document.leaf(at: $0) } == [0, 0, 0, 0, 1, 1, 1, 1] + [2, 2, 2, 2, 2, 2] + [
        3, 3, 3, 3,
      ])
    #expect(document.leaf(at: -5) == 0)
    #expect(document.leaf(at: 1000) == 3)
  }

  @Test
  func `paragraphs are found by offset, and their text by number`() {
    #expect(document.paragraph(at: 0) == 1)
    #expect(document.paragraph(at: 5) == nil)
    #expect(document.paragraph(at: 14) == 3)
    #expect(document.range(ofParagraph: 2).map { document.string(in: $0) } == "three")
    #expect(document.range(ofParagraph: 0) == nil)
    #expect(document.range(ofParagraph: 4) == nil)
  }

  @Test
  func `an empty document answers every question`() {
    let empty = Document(html: "")
    #expect(empty.leaf(at: 3) == 0)
    #expect(empty.paragraph(at: 3) == nil)
    #expect(empty.plainText == "")
    #expect(empty.tree == "")
  }

  @Test
  func `a part of the text has the marks of items that begin in it`() {
    let html = "<p>Mu&shy;tual aid</p><ol><li>one<li>two</ol><p>Bye"
    let text = Document(html: html)
    #expect(text.plainText(in: 0..<text.text.count) == text.plainText)
    #expect(text.plainText(in: 9..<12) == "aid")
    #expect(text.plainText(in: 2..<14) == "tual aid\n\n1. o")
    #expect(text.plainText(in: 14..<20) == "ne\n2. two")
    #expect(text.plainText(in: 4..<4) == "")
  }

  @Test
  func `headings are listed with their levels`() {
    #expect(document.headings == [Heading(level: 2, title: "two", leaf: 1)])
  }

  @Test
  func `plain text parts leaves by blank lines, and keeps the marks of items`() {
    #expect(document.plainText == "one\n\ntwo\n\n• three\n• four")
  }

  @Test(.enabled(if: sharedFolder != nil, "there is no shared folder"))
  func `every offset of real pages lies in order, and inlines nest`() throws {
    for file in htmlFiles(in: "suites/inscriptis") + htmlFiles(in: "corpora/kropotkin").prefix(8) {
      let document = Document(html: try text(of: file))
      let leaves = document.leaves.map { document.blocks[$0].range }
      #expect(zip(leaves, leaves.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
      for (outer, inner) in zip(document.inlines, document.inlines.dropFirst()) {
        let isInside = inner.range.upperBound <= outer.range.upperBound
        #expect(isInside || inner.range.lowerBound >= outer.range.upperBound)
      }
      for (index, block) in document.blocks.enumerated() {
        guard let parent = block.parent else { continue }
        #expect(parent < index)
        #expect(document.blocks[parent].range.lowerBound <= block.range.lowerBound)
        #expect(document.blocks[parent].range.upperBound >= block.range.upperBound)
      }
    }
  }
}
