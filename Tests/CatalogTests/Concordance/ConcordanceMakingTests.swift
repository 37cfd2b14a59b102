import TestSupport
import Testing

@testable import Catalog

/// How a concordance is held, and handed over as it is made.
struct ConcordanceMakingTests {
  /// Articles with three bees each.
  private func archive(_ articles: Int) throws -> TemporaryArchive {
    let items = (0..<articles).map { number in
      item(
        "\(number)", title: "Number \(number)",
        html: "<p>A bee\u{AD}hive, a bee and a bee.<p>The \(number)th bee.", language: "en")
    }
    return try TemporaryArchive(items: items)
  }

  @Test
  func `what is found is told as it is found, the last time with all of it`() throws {
    var told: [ConcordanceProgress] = []
    let archive = try archive(100)
    let concordance = try archive.catalog().concordance(
      of: SearchQuery("bee"), progress: { told.append($0) })
    #expect(told.first?.concordance.count == 0)
    #expect(told.dropLast().allSatisfy { !$0.isComplete })
    #expect(told.last?.isComplete == true)
    #expect(told.map(\.read) == told.map(\.read).sorted())
    #expect(told.last?.read == 100)
    #expect(told.last?.concordance.count == concordance.count)
    #expect(concordance.count == 300)
  }

  @Test
  func `it ends where it is long enough, and where it is not wanted any more`() throws {
    let archive = try archive(40)
    let catalog = try archive.catalog()
    let short = try catalog.concordance(of: SearchQuery("bee"), limit: 10)
    #expect(short.count == 10)
    #expect(short.isCut)
    #expect(short.countsByArticle.map(\.count) == [3, 3, 3, 1])
    #expect(short[9].left == "A beehive, a ")
    let exact = try catalog.concordance(of: SearchQuery("bee"), limit: 120)
    #expect(exact.count == 120)
    #expect(!exact.isCut)
    let none = try catalog.concordance(of: SearchQuery("bee"), isCancelled: { true })
    #expect(none.count == 0)
  }

  @Test
  func `the lines of a group are those of one article, or of one year`() throws {
    let archive = try archive(20)
    let concordance = try archive.catalog().concordance(of: SearchQuery("bee"))
    let row = concordance.row(ofLine: 7)
    let lines = concordance.indices(by: .right(1), of: .article(row.id))
    #expect(lines.sorted() == [6, 7, 8])
    #expect(concordance.indices(by: .text, of: .year("")).count == 60)
    #expect(concordance.indices(by: .text, of: .year("1902")).isEmpty)
  }

  @Test
  func `contexts that overlap are kept once, and are cut between words`() throws {
    let words = (0..<2000).map { $0 % 4 == 0 ? "bee" : "w\($0)" }.joined(separator: " ")
    let archive = try TemporaryArchive(items: [item("a", html: "<p>\(words)", language: "en")])
    let concordance = try archive.catalog().concordance(of: SearchQuery("bee"), context: 40)
    #expect(concordance.count == 500)
    #expect(concordance.batches.reduce(0) { $0 + $1.text.count } <= words.utf8.count)
    for line in concordance.lines {
      #expect(line.left.count <= 41 && line.right.count <= 41)
      #expect(words.contains(line.left + line.keyword + line.right))
      #expect(line.left.isEmpty || " w".contains(line.left.first ?? "?") || line.left.first == "b")
    }
  }

  @Test
  func `articles without a date or a name come last`() throws {
    let archive = try TemporaryArchive(items: [
      item("a", html: "<p>A bee."),
      item("b", html: "<p>The bee.", date: "1902-05-01T00:00:00Z", author: "Ada Lee"),
    ])
    let concordance = try archive.catalog().concordance(of: SearchQuery("bee"))
    for order in [Concordance.Order.date, .author] {
      let items = concordance.indices(by: order).map { concordance[Int($0)].row.item }
      #expect(items == ["b", "a"])
    }
  }

  @Test
  func `words beyond ASCII are sorted without case and accents`() throws {
    let archive = try TemporaryArchive(items: [
      item("a", html: "<p>bee Être.<p>bee étang.<p>bee (eau).<p>bee — 蜂.<p>bee", language: "en")
    ])
    let concordance = try archive.catalog().concordance(of: SearchQuery("bee"))
    let rights = concordance.indices(by: .right(1)).map { concordance[Int($0)].right }
    #expect(rights == ["", " (eau).", " étang.", " Être.", " — 蜂."])
  }
}
