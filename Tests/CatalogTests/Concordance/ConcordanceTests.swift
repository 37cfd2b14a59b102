import Foundation
import TestSupport
import Testing

@testable import Catalog

struct ConcordanceTests {
  private func concordance(_ query: String) throws -> Concordance {
    let archive = try TemporaryArchive(items: [
      item(
        "a", title: "On Guilds", html: "<p>The free commune of the guilds.<p>A commune of bees.",
        date: "1902-05-01T00:00:00Z", author: "Zoe Ash", language: "en"),
      item(
        "b", title: "Towns", html: "<p>No <b>com</b>mune; the Communes, then.",
        date: "1890-01-01T00:00:00Z",
        author: "Ada Lee", language: "en"),
    ])
    return try archive.catalog().concordance(of: SearchQuery(query))
  }

  @Test
  func `every occurrence stands in the context of its block`() throws {
    let concordance = try concordance("commune")
    #expect(concordance.lines.map(\.keyword) == ["commune", "commune", "commune", "Communes"])
    #expect(concordance.lines.map(\.left) == ["The free ", "A ", "No ", "No commune; the "])
    #expect(
      concordance.lines.map(\.right) == [
        " of the guilds.", " of bees.", "; the Communes, then.", ", then.",
      ])
    #expect(concordance.lines.map(\.paragraph) == [1, 2, 1, 1])
    #expect(concordance.lines.map(\.row.item) == ["a", "a", "b", "b"])
  }

  @Test
  func `lines are sorted by the words beside them, by date and by author`() throws {
    let concordance = try concordance("commune")
    func lefts(_ order: Concordance.Order) -> [String] {
      concordance.indices(by: order).map {
        concordance[Int($0)].left.trimmingCharacters(in: .whitespaces)
      }
    }
    #expect(lefts(.left(1)) == ["A", "The free", "No", "No commune; the"])
    #expect(lefts(.left(2)) == ["A", "No", "No commune; the", "The free"])
    #expect(lefts(.right(1)) == ["A", "The free", "No", "No commune; the"])
    #expect(lefts(.right(2)) == ["No commune; the", "A", "No", "The free"])
    #expect(lefts(.date).first == "No")
    #expect(lefts(.author) == ["No", "No commune; the", "The free", "A"])
  }

  @Test
  func `occurrences are counted by article and by year`() throws {
    let concordance = try concordance("commune OR bees")
    #expect(concordance.countsByArticle.map(\.count) == [3, 2])
    #expect(concordance.countsByYear.map(\.year) == ["1890", "1902"])
    #expect(concordance.countsByYear.map(\.count) == [2, 3])
    #expect(try self.concordance("nothing").count == 0)
  }
}
