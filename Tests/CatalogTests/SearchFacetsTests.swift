import TestSupport
import Testing

@testable import Catalog

struct SearchFacetsTests {
  private func catalog() throws -> ArticleCatalog {
    func item(_ id: String, _ date: String, _ authors: [String], _ rest: String) -> String {
      let names = authors.map { #"{"name": "\#($0)"}"# }.joined(separator: ", ")
      return """
        {"id": "\(id)", "title": "\(id)", "content_html": "<p>mutual aid</p>",
         "date_published": "\(date)T00:00:00Z", "authors": [\(names)], \(rest)}
        """
    }
    let essays = #""language": "en", "_carrel": {"category": "essays"}"#
    let talks = #""language": "fr", "_carrel": {"category": "talks"}"#
    return try TemporaryArchive(items: [
      item("0", "2024-01-01", ["Ann", "Bob"], essays),
      item("1", "2025-01-01", ["Bob"], essays),
      item("2", "2025-02-01", [], talks),
    ]).catalog()
  }

  private let query = SearchQuery("mutual")

  @Test func `what is found is counted by category, author, year and language`() throws {
    let facets = try catalog().facets(of: query)
    #expect(facets[.category].map(\.count) == [2, 1])
    #expect(facets[.author].map(\.narrowing) == [.author("Bob"), .author("Ann")])
    #expect(facets[.author].map(\.count) == [2, 1])
    #expect(facets[.year].map(\.narrowing) == [.year("2025"), .year("2024")])
    #expect(facets[.year].map(\.count) == [2, 1])
    #expect(facets[.language].map(\.narrowing) == [.language("en"), .language("fr")])
  }

  @Test func `each part has as many articles as was counted`() throws {
    let catalog = try catalog()
    for query in [query, SearchQuery("mutual zeppelin"), SearchQuery("language:fr")] {
      let facets = try catalog.facets(of: query)
      for kind in SearchFacets.Kind.allCases {
        for value in facets[kind] {
          let found = try catalog.search(query, narrowedBy: [value.narrowing])
          #expect(found.total == value.count, "\(query.text) \(value)")
        }
      }
    }
  }

  @Test func `narrowings hold together, and facets are those of what is left`() throws {
    let catalog = try catalog()
    let both: [SearchNarrowing] = [.author("Bob"), .year("2025")]
    #expect(try catalog.search(query, narrowedBy: both).rows.map(\.item) == ["1"])
    #expect(try catalog.facets(of: query, narrowedBy: both)[.author].map(\.count) == [1])
    #expect(try catalog.facets(of: SearchQuery(""))[.year].isEmpty)
    #expect(try catalog.count(of: query) == 3)
  }
}
