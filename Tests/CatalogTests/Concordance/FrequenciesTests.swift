import TestSupport
import Testing

@testable import Catalog

struct FrequenciesTests {
  private func frequencies(_ division: Frequencies.Division) throws -> Frequencies {
    let archive = try TemporaryArchive(items: [
      item(
        "a", html: "<p>guild of guilds and more", date: "1902-01-01T00:00:00Z", category: "x",
        language: "en"),
      item(
        "b", html: "<p>no such word in here", date: "1902-02-01T00:00:00Z", category: "y",
        language: "en"),
      item(
        "c", html: "<p>a guild of old and new times here too", date: "1890-01-01T00:00:00Z",
        category: "y", language: "en"),
      item("d", html: "<p>without a date", category: "x", language: "en"),
    ])
    return try archive.catalog().frequencies(of: SearchQuery("guild"), by: division)
  }

  @Test
  func `each year has its count, its rate and its words`() throws {
    let years = try frequencies(.year)
    #expect(years.parts.map(\.name) == ["1890", "1902", ""])
    #expect(years.parts.map(\.occurrences) == [1, 2, 0])
    #expect(years.parts.map(\.articles) == [1, 1, 0])
    #expect(years.parts.map(\.words) == [9, 10, 3])
    #expect(years.parts[1].perTenThousand == 2000)
  }

  @Test
  func `each category has its count`() throws {
    let categories = try frequencies(.category)
    #expect(categories.parts.map(\.occurrences).reduce(0, +) == 3)
    #expect(categories.parts.count == 2)
  }

  @Test
  func `dispersion is the normalised deviation of proportions`() {
    func dispersion(_ occurrences: [Int], _ words: [Int]) -> Double? {
      let parts = zip(occurrences, words).map {
        Frequencies.Part(name: "", occurrences: $0, articles: 0, words: $1)
      }
      return Frequencies(parts: parts, searched: "").dispersion
    }
    #expect(dispersion([5, 5], [100, 100]) == 0)
    #expect(dispersion([10, 0], [100, 100]) == 1)
    #expect(dispersion([3, 1], [100, 100]) == 0.5)
    #expect(dispersion([0, 0], [100, 100]) == nil)
    #expect(dispersion([4], [100]) == nil)
  }

  @Test
  func `the commonest words are those of a plain count`() throws {
    let archive = try TemporaryArchive(items: [
      item("a", html: "<p>Elan élan the guild of guilds", date: "1902-01-01T00:00:00Z"),
      item("b", html: "<p>gu<b>il</b>d, gu\u{AD}ild and Élan", date: "1890-01-01T00:00:00Z"),
    ])
    let catalog = try archive.catalog()
    let words = try catalog.commonestWords(by: .year, limit: 3)
    #expect(words.map(\.searched) == ["guild", "élan", "guilds"])
    #expect(words.map(\.occurrences) == [3, 3, 1])
    #expect(words[0].parts.map(\.occurrences) == [2, 1])
    #expect(words[0].parts.map(\.articles) == [1, 1])
    let all = try catalog.commonestWords(by: .category, limit: 100, hasFunctionWords: true)
    #expect(all.reduce(0) { $0 + $1.occurrences } == 10)
    #expect(Set(all.map(\.searched)).isSuperset(of: ["the", "of", "and"]))
  }
}
