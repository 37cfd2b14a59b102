import Foundation
import TestSupport
import Testing

@testable import Markup

/// What HTML by others shows is in its document; only notes and the footers of tables may stand
/// elsewhere than in the source.
@Suite(.enabled(if: sharedFolder != nil, "there is no shared folder"))
struct VisibleWordsTests {
  /// Pages with text that styles hide.
  private static let unreadable = ["invisible.html", "invisible2.html"]
  /// How many letters and digits the label of a note may have, which is written anew.
  private static let label = 8

  @Test(arguments: ["corpora/anarchist-faq/html", "corpora/kropotkin", "suites/inscriptis"])
  func `every visible word is in the document, in order`(_ folder: String) throws {
    let files = htmlFiles(in: folder)
    #expect(!files.isEmpty)
    for file in sample(files) where !Self.unreadable.contains(file.lastPathComponent) {
      let html = try text(of: file)
      let document = Document(html: html)
      let words = VisibleText.letters(of: html)
      let found = Array(String(decoding: document.text, as: UTF8.self).unicodeScalars)
      let isInOrder = VisibleText.isSubsequence(words, of: found)
      let isMoved = !document.notes.isEmpty || html.lowercased().contains("<tfoot")
      let missing = VisibleText.countMissing(words, in: found)
      #expect(
        isInOrder || (isMoved && missing <= Self.label * 2 * document.notes.count),
        "\(file.lastPathComponent)")
    }
  }
}
