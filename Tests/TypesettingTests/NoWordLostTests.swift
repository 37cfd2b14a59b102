import Foundation
import Markup
import TestSupport
import Testing

@testable import Typesetting

@Suite(.enabled(if: sharedFolder != nil, "there is no shared folder"))
struct NoWordLostTests {
  @Test(arguments: [
    "corpora/anarchist-faq/html", "corpora/kropotkin", "suites/inscriptis",
    "suites/ghost-migrate-fixtures", "suites/jsonfeed", "suites/terminal",
  ])
  func `every word is set, in order, and no line is too wide`(_ folder: String) throws {
    let files = htmlFiles(in: folder)
    #expect(!files.isEmpty)
    for file in sample(files) {
      let document = Document(html: try text(of: file))
      for measure in [20, 47, 80, 200] { check(document, measure, file.lastPathComponent) }
    }
  }

  @Test(arguments: [1, 2, 3, 5, 7, 11])
  func `no line is too wide in the narrowest measures`(_ measure: Int) throws {
    for file in sample(htmlFiles(in: "suites/inscriptis")) {
      check(Document(html: try text(of: file)), measure, file.lastPathComponent)
    }
  }

  private func check(_ document: Document, _ measure: Int, _ name: String) {
    let typesetter = Typesetter(document, measure: measure)
    for leaf in document.leaves.indices {
      let lines = typesetter.lines(ofLeaf: leaf)
      let widest = lines.map(\.columns).max() ?? 0
      if widest > measure { Issue.record("\(name), leaf \(leaf): \(widest) > \(measure)") }
      let block = document.blocks[document.leaves[leaf]]
      let words = TextLetters.of(document.string(in: block.range))
      if !isKept(words, lines, isTable: block.kind == .table) {
        Issue.record("\(name), leaf \(leaf), measure \(measure): a word of \(block) is missing")
      }
    }
  }

  /// Whether the letters of a leaf are those of its spans, in order; those of tables in any order.
  private func isKept(_ letters: [UInt8], _ lines: [Line], isTable: Bool) -> Bool {
    let spans = lines.flatMap(\.spans).filter { !$0.source.isEmpty }
    if !isTable { return TextLetters.of(spans.map(\.text.string).joined()) == letters }
    let set = TextLetters.of(spans.map(\.text.string).joined()).sorted()
    var position = 0
    for letter in letters.sorted() {
      while position < set.count, set[position] < letter { position += 1 }
      guard position < set.count, set[position] == letter else { return false }
      position += 1
    }
    return true
  }
}

/// The letters and digits of text, in ASCII and beyond, as bytes.
private enum TextLetters {
  static func of(_ text: String) -> [UInt8] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      .flatMap { Array(String($0).utf8) }
  }
}
