import Foundation
import TestSupport
import Testing

@testable import Catalog

/// Random queries over random small archives find exactly what a plain scan finds.
struct SearchOracleTests {
  /// 100,000 queries where `CARREL_FULL` is set, which takes minutes; else 2,000.
  private static let isFull = ProcessInfo.processInfo.environment["CARREL_FULL"] != nil

  @Test(arguments: 0..<(isFull ? 200 : 8))
  func `queries find exactly the articles that a plain scan finds`(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let articles = (0..<30).map { OracleArticle($0, using: &random) }
    let names = OracleArticle.categories.map { "{\"id\": \"\($0.0)\", \"title\": \"\($0.1)\"}" }
    let archive = try TemporaryArchive(
      items: articles.map { $0.json(using: &random) },
      head: "\"_carrel\": {\"categories\": [\(names.joined(separator: ", "))]},")
    let catalog = try archive.catalog()
    defer { withExtendedLifetime(archive) {} }
    let scan = OracleScan(articles)
    let states = SearchStates { state in
      articles.filter { state == .starred ? $0.isStarred : $0.isRead }.map(\.id)
    }
    for _ in 0..<(Self.isFull ? 500 : 250) {
      let query = OracleQuery.random(depth: 3, using: &random)
      let parsed = SearchQuery(query.text)
      guard !parsed.isCut else { continue }
      #expect(parsed.fault == nil, "\(query.text)")
      let results = try catalog.search(parsed, limit: 100, states: states)
      let found = Set(results.rows.map(\.item))
      let expected = scan.found(query)
      #expect(results.total == results.rows.count)
      #expect(
        found == expected,
        "\(query.text): seed \(seed), wrongly \(found.subtracting(expected)), not \(expected.subtracting(found))"
      )
    }
  }

  @Test func `what is found is marked`() throws {
    var random = SeededRandom(seed: 77)
    let articles = (0..<40).map { OracleArticle($0, using: &random) }
    let archive = try TemporaryArchive(items: articles.map { $0.json(using: &random) })
    let catalog = try archive.catalog()
    for _ in 0..<100 {
      let query = OracleQuery.words(.random(using: &random))
      guard case .words(let words) = query, words.field != "author", words.field != "tag" else {
        continue
      }
      let results = try catalog.search(SearchQuery(query.text), limit: 100)
      for row in results.rows {
        let excerpt = try catalog.excerpt(of: row, results.terms)
        let byline =
          words.field == nil ? try catalog.search(SearchQuery("author:" + query.text)) : nil
        let isInByline = byline?.rows.contains(row) ?? false
        #expect(excerpt.occurrences > 0 || isInByline, "\(query.text) in \(row.title)")
      }
    }
  }
}
