import Archive
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Catalog

struct IndexerTests {
  private static let categories = """
    "_carrel": {"categories": [{"id": "news", "title": "News"}, {"id": "essays", "title": "Essays"}]},
    """

  @Test func `rows hold what lists show`() throws {
    let archive = try TemporaryArchive(
      items: [
        item(
          "a", title: "On Prisons", html: "<p>Two words</p>", date: "1902-05-12T23:00:00-05:00",
          category: "essays", author: "Anna Ward", language: "en-GB")
      ], head: Self.categories)
    defer { withExtendedLifetime(archive) {} }
    let catalog = try archive.catalog()
    let row = try #require(try catalog.row(ofItem: "a"))
    #expect(row.title == "On Prisons")
    #expect(row.byline == "Anna Ward")
    #expect(row.day == "1902-05-12")
    #expect(row.year == "1902")
    #expect(row.language == "en")
    #expect(row.words == 2)
    #expect(row.excerpt == "Two words")
    #expect(try catalog.article(row).id == "a")
  }

  @Test func `categories stand in the archive's order with their counts`() throws {
    let items = [
      item("a", category: "essays"), item("b", category: "essays"), item("c", category: "news"),
      item("d", category: "odd"), item("e"),
    ]
    let catalog = try TemporaryArchive(items: items, head: Self.categories).catalog()
    let found = try catalog.categories().map { "\($0.title) \($0.count)" }
    #expect(found == ["News 1", "Essays 2", "Other 1", "odd 1"])
    #expect(try catalog.count(of: Listing()) == 5)
  }

  @Test func `frequent tags serve as categories where none are declared`() throws {
    let items = [
      item("a", tags: ["prison", "law"]), item("b", tags: ["law"]), item("c", tags: ["prison"]),
      item("d", tags: ["law"]), item("e"),
    ]
    let catalog = try TemporaryArchive(items: items).catalog()
    let found = try catalog.categories().map { "\($0.title) \($0.count)" }
    #expect(found == ["law 3", "prison 1", "Other 1"])
  }

  @Test func `tags serve as categories for items that come later too`() throws {
    let archive = try TemporaryArchive(items: [item("a", tags: ["law"])])
    let catalog = try archive.catalog()
    let items = [item("b", tags: ["law"]), item("c", tags: ["war"]), item("a", tags: ["law"])]
    try archive.write(TemporaryArchive.page(items), to: "archive.json")
    _ = try Indexer(catalog).run()
    #expect(try catalog.categories().map { "\($0.title) \($0.count)" } == ["law 2", "war 1"])
  }

  @Test func `what the feed says of language and authors holds for items that do not`() throws {
    let head = #""language": "de", "authors": [{"name": "Editors"}],"#
    let items = [item("a", title: "x"), item("b", author: "Ada", language: "pt")]
    let catalog = try TemporaryArchive(items: items, head: head).catalog()
    let row = try #require(try catalog.row(ofItem: "a"))
    #expect(row.language == "de" && row.byline == "Editors")
    let other = try #require(try catalog.row(ofItem: "b"))
    #expect(other.language == "pt" && other.byline == "Ada")
  }

  @Test func `a page that was missing is read once it is there`() throws {
    let archive = try TemporaryArchive(items: [item("a")], head: #""next_url": "old.json","#)
    let catalog = try archive.catalog()
    #expect(try catalog.faultNotice() != nil)
    try archive.write(TemporaryArchive.page([item("b")]), to: "old.json")
    _ = try Indexer(catalog).run()
    #expect(try catalog.count(of: Listing()) == 2)
    #expect(try catalog.faultNotice() == nil)
  }

  @Test func `an id is not taken over by a later page`() throws {
    let archive = try TemporaryArchive([
      "archive.json": TemporaryArchive.page(
        [item("a", title: "First")], head: #""next_url": "old.json","#),
      "old.json": TemporaryArchive.page([item("b")]),
    ])
    let catalog = try archive.catalog()
    try archive.write(
      TemporaryArchive.page([item("b"), item("a", title: "Second")]), to: "old.json")
    let report = try Indexer(catalog).run()
    #expect(try catalog.row(ofItem: "a")?.title == "First")
    #expect(report.faults.count == 1)
  }

  @Test func `an unchanged archive is not read again`() throws {
    let archive = try TemporaryArchive(items: [item("a")])
    let catalog = try archive.catalog()
    #expect(try Indexer(catalog).isListCurrent() && catalog.textProgress().isComplete)
    #expect(try !Indexer(catalog).run().didChangeList)
  }

  @Test func `revised, new and removed items are found by the next indexing`() throws {
    let archive = try TemporaryArchive(
      items: [item("a", title: "Old"), item("b", title: "Gone"), item("c", title: "Same")])
    let catalog = try archive.catalog()
    let same = try #require(try catalog.row(ofItem: "c"))
    let items = [item("new", title: "Added"), item("a", title: "Newer"), item("c", title: "Same")]
    try archive.write(TemporaryArchive.page(items), to: "archive.json")
    #expect(try Indexer(catalog).run().didChangeList)
    #expect(try catalog.row(ofItem: "b") == nil)
    #expect(try catalog.row(ofItem: "a")?.title == "Newer")
    #expect(try catalog.row(ofItem: "c")?.id == same.id)
    #expect(try catalog.count(of: Listing()) == 3)
    #expect(try catalog.search(SearchQuery("old")).total == 0)
    #expect(try catalog.search(SearchQuery("gone")).total == 0)
    #expect(try catalog.search(SearchQuery("newer")).rows.map(\.item) == ["a"])
    #expect(try catalog.search(SearchQuery("added")).rows.map(\.item) == ["new"])
  }

  @Test func `of paged archives only changed pages are scanned, and lost ones forgotten`() throws {
    let archive = try TemporaryArchive([
      "archive.json": TemporaryArchive.page([item("b")], head: #""next_url": "page-1.json","#),
      "page-1.json": TemporaryArchive.page([item("a")]),
    ])
    let catalog = try archive.catalog()
    #expect(try catalog.count(of: Listing()) == 2)
    let old = try #require(try catalog.row(ofItem: "a"))
    let items = [item("c"), item("b")]
    try archive.write(
      TemporaryArchive.page(items, head: #""next_url": "page-1.json","#), to: "archive.json")
    _ = try Indexer(catalog).run()
    #expect(try catalog.count(of: Listing()) == 3)
    #expect(try catalog.row(ofItem: "a")?.id == old.id)
    try archive.write(TemporaryArchive.page(items), to: "archive.json")
    _ = try Indexer(catalog).run()
    #expect(try catalog.count(of: Listing()) == 2)
    #expect(try catalog.row(ofItem: "a") == nil)
  }

  @Test func `of two items with one id the first is read and the second is named`() throws {
    let archive = try TemporaryArchive(
      items: [item("a", title: "First"), item("a", title: "Second"), item("b")])
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    let report = try Indexer(catalog).run()
    #expect(try catalog.row(ofItem: "a")?.title == "First")
    let words = try #require(report.faults.first).description
    let notice = try #require(try catalog.faultNotice()).english.string
    #expect(notice.contains("has the id of an earlier item"))
    #expect(words.contains("has the id of an earlier item, in 'archive.json' at line 2"))
  }

  @Test func `an item that cannot be read is told of at every opening`() throws {
    let archive = try TemporaryArchive(items: [#"{"title": "No id"}"#, item("a")])
    let catalog = try archive.catalog()
    let notice = try #require(try catalog.faultNotice()).english.string
    #expect(notice.contains("\"No id\""))
    #expect(notice.contains("1 article can be read; 'carrel check' lists every fault."))
    _ = try Indexer(catalog).run()
    #expect(try catalog.faultNotice()?.english.string == notice)
  }

  @Test func `an id with a zero byte is an id like others`() throws {
    let items = [#"{"id": "a\u0000b", "title": "N\u0000L", "content_text": "x"}"#, item("a")]
    let archive = try TemporaryArchive(items: items)
    defer { withExtendedLifetime(archive) {} }
    let catalog = try archive.catalog()
    let rows = try catalog.rows(of: Listing(), in: 0..<9).rows
    #expect(rows.map(\.item) == ["a\u{FFFD}b", "a"])
    #expect(try catalog.article(rows[0]).id == "a\0b")
  }

  @Test func `a title of nothing that is seen is none`() throws {
    let catalog = try TemporaryArchive(items: [item("a", title: " \u{202E}\u{200B}")]).catalog()
    #expect(try catalog.row(ofItem: "a")?.title == "Untitled")
  }

  @Test func `a page that is missing is told of`() throws {
    let archive = try TemporaryArchive(items: [item("a")], head: #""next_url": "lost.json","#)
    let notice = try #require(try archive.catalog().faultNotice()).english.string
    #expect(notice.contains("'lost.json'"))
  }

  @Test func `a cancelled indexing is gone on with by the next`() throws {
    let items = (0..<5000).map { item("i\($0)", title: "Word\($0)") }
    let archive = try TemporaryArchive(items: items)
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    let polls = Mutex(0)
    #expect(throws: CatalogError.cancelled) {
      try Indexer(catalog).run(isCancelled: {
        polls.withLock {
          $0 += 1
          return $0 > 3000
        }
      })
    }
    let before = try catalog.textProgress()
    #expect(before.done < 5000)
    _ = try Indexer(catalog).run()
    #expect(try catalog.textProgress().isComplete)
    #expect(try catalog.search(SearchQuery("word4999")).total == 1)
    #expect(try catalog.search(SearchQuery("word1")).total == 1)
  }

  @Test func `progress goes up to the end`() throws {
    let archive = try TemporaryArchive(items: (0..<2500).map { item("i\($0)") })
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    let seen = Mutex([IndexProgress]())
    _ = try Indexer(catalog).run(progress: { progress in seen.withLock { $0.append(progress) } })
    let text = seen.withLock { $0 }.filter { $0.phase == .text }
    #expect(text.map(\.done) == text.map(\.done).sorted())
    #expect(text.last?.isComplete == true)
    #expect(text.last?.percent == 100)
  }

  @Test func `the index is made anew when a fifth of it is dead`() throws {
    let archive = try TemporaryArchive(items: (0..<10).map { item("i\($0)", title: "Old\($0)") })
    let catalog = try archive.catalog()
    let items = (0..<10).map { item("i\($0)", title: $0 < 4 ? "New\($0)" : "Old\($0)") }
    try archive.write(TemporaryArchive.page(items), to: "archive.json")
    _ = try Indexer(catalog).run()
    let dead = try catalog.pool.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM dead")
    }
    #expect(dead == 0)
    #expect(try catalog.search(SearchQuery("new3")).total == 1)
    #expect(try catalog.search(SearchQuery("old9")).total == 1)
  }
}
