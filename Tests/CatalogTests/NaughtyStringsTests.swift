import Foundation
import TestSupport
import Testing

@testable import Catalog

@Suite(.enabled(if: sharedFolder != nil, "there is no shared folder"))
struct NaughtyStringsTests {
  /// The big list of naughty strings, by Max Woolf.
  private func strings() throws -> [String] {
    let file = try #require(sharedFolder?.appending(path: "suites/naughty-strings/blns.json"))
    return try JSONDecoder().decode([String].self, from: Data(contentsOf: file))
  }

  @Test func `no naughty string is an error as a query, and each finds itself`() throws {
    let strings = try strings()
    #expect(strings.count > 500)
    let items = try strings.enumerated().map { number, text in
      let encoded = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
      return "{\"id\": \"i\(number)\", \"title\": \"T\", \"content_text\": \(encoded)}"
    }
    let catalog = try TemporaryArchive(items: items).catalog()
    for (number, text) in strings.enumerated() {
      let parsed = try catalog.search(SearchQuery(text), limit: 1000)
      #expect(parsed.total == parsed.rows.count)
      let plain = try catalog.search(SearchQuery(words: text), limit: 1000)
      let hasWords = !plain.query.isEmpty
      #expect(plain.rows.contains { $0.item == "i\(number)" } == hasWords, "\(text)")
    }
  }

  @Test func `no naughty string is an error in any place of a query`() throws {
    let catalog = try TemporaryArchive(items: [item("a", title: "T")]).catalog()
    for text in try strings() {
      for query in ["title:\(text)", "\"\(text)\"*", "(\(text)) OR T", "T -\(text)", "/\(text)/ T"]
      {
        #expect(throws: Never.self, "\(query)") { try catalog.search(SearchQuery(query)) }
      }
    }
  }
}
