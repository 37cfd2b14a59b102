import Foundation
import TestSupport
import Testing

@testable import Markup

/// What HTML by others shows is in its document.
@Suite(.enabled(if: sharedFolder != nil, "there is no shared folder"))
struct VisibleWordsTests {
  /// Pages whose attributes hold tags, or whose text a browser would not show either.
  private static let unreadable = ["invalid-table4.html"]

  @Test(arguments: ["corpora/anarchist-faq/html", "corpora/kropotkin", "suites/inscriptis"])
  func `every visible word is in the document, in order`(_ folder: String) throws {
    let files = htmlFiles(in: folder)
    #expect(!files.isEmpty)
    for file in sample(files) where !Self.unreadable.contains(file.lastPathComponent) {
      let html = try text(of: file)
      let document = Document(html: html)
      let words = VisibleText.letters(of: html)
      let found = Array(String(decoding: document.text, as: UTF8.self).unicodeScalars)
      // Notes and the footers of tables may stand elsewhere than in the source.
      let isInOrder = VisibleText.isSubsequence(words, of: found)
      let isMoved = !document.notes.isEmpty || html.lowercased().contains("<tfoot")
      #expect(
        isInOrder || (isMoved && VisibleText.isContained(words, in: found)),
        "\(file.lastPathComponent)")
    }
  }
}
