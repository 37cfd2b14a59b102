import Foundation
import TestSupport
import Testing

@testable import Markup
@testable import Typesetting

/// The pages of `inscriptis`, which lays out HTML as text, beside ours.
///
/// Ours differs in form (bullets, rules, columns); in substance it should agree: the same words, and
/// outside tables in the same order.
@Suite(.enabled(if: sharedFolder != nil, "there is no shared folder"))
struct InscriptisTests {
  private static let folder = "suites/inscriptis/tests/html"

  /// Pages that the two read in another order: `inscriptis` sets the lists in the cells of a table
  /// that only arranges side by side, we one after the other.
  private static let otherOrder = ["table-itemize.html"]

  /// A page by the two programs, as words.
  private struct Pair {
    let name: String
    let ours: [String]
    let theirs: [String]
    let holdsTable: Bool
  }

  @Test
  func `the same words are set, in the same order`() throws {
    let pairs = try pairs()
    #expect(pairs.count > 30)
    let sameWords = pairs.filter { $0.ours.sorted() == $0.theirs.sorted() }
    let inOrder = pairs.filter { $0.ours == $0.theirs }
    print(
      "inscriptis: \(sameWords.count) of \(pairs.count) have the same words,",
      "\(inOrder.count) in the same order")
    for pair in pairs {
      #expect(pair.ours.sorted() == pair.theirs.sorted(), "\(pair.name)")
      let isInOrder = pair.ours == pair.theirs
      #expect(isInOrder || pair.holdsTable || Self.otherOrder.contains(pair.name), "\(pair.name)")
    }
  }

  private func pairs() throws -> [Pair] {
    try htmlFiles(in: Self.folder).compactMap { file in
      let expected = file.deletingPathExtension().appendingPathExtension("txt")
      guard FileManager.default.fileExists(atPath: expected.path) else { return nil }
      let document = Document(html: try text(of: file))
      let typesetter = Typesetter(document, measure: 400)
      let lines = document.leaves.indices.flatMap { typesetter.lines(ofLeaf: $0) }.map(\.text)
      return Pair(
        name: file.lastPathComponent, ours: words(of: lines.joined(separator: "\n")),
        theirs: words(of: try text(of: expected)),
        holdsTable: document.blocks.contains { $0.kind == .table })
    }
  }

  /// The words of a text, without the `o` that `inscriptis` puts before items inside items.
  private func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.filter { $0 != "o" }.map(String.init)
  }
}
