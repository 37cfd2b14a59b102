import Foundation
import GRDB
import TestSupport
import Testing

@testable import Catalog

struct CatalogFileTests {
  @Test func `a catalog outlives the process, and is its owner's alone`() throws {
    let archive = try TemporaryArchive(items: [item("a", title: "Kept")])
    _ = try Indexer(archive.catalogFile()).run()
    let reopened = try archive.catalogFile()
    #expect(try Indexer(reopened).isListCurrent() && reopened.textProgress().isComplete)
    #expect(try reopened.search(SearchQuery("kept")).total == 1)
    for suffix in ["", "-wal", "-shm"] {
      let path = archive.catalogPath + suffix
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test(arguments: [
    "", "This is no database, but long enough to be taken for one.", "SQLite format 3\0",
  ])
  func `a file that is no catalog is silently made anew`(_ content: String) throws {
    let archive = try TemporaryArchive(items: [item("a", title: "Kept")])
    try Data(content.utf8).write(to: URL(filePath: archive.catalogPath))
    let catalog = try archive.catalogFile()
    _ = try Indexer(catalog).run()
    #expect(try catalog.count(of: Listing()) == 1)
  }

  @Test func `a catalog of another version or another archive is made anew`() throws {
    for meta in [Meta.schema, .path] {
      let archive = try TemporaryArchive(items: [item("a")])
      let first = try archive.catalogFile()
      _ = try Indexer(first).run()
      try first.pool.write { db in try meta.set("other", db) }
      let catalog = try archive.catalogFile()
      #expect(try catalog.count(of: Listing()) == 0)
      _ = try Indexer(catalog).run()
      #expect(try catalog.count(of: Listing()) == 1)
    }
  }

  @Test(arguments: Array(1..<CatalogSchema.version) + [CatalogSchema.version + 1])
  func `a catalog of any other version of the schema is silently made anew`(
    _ version: Int
  ) throws {
    let archive = try TemporaryArchive(items: [item("a", title: "Kept")])
    let first = try archive.catalogFile()
    _ = try Indexer(first).run()
    try first.pool.write { db in
      try Meta.schema.set(version, db)
      // As far as this version knows, anything may be different in another.
      try db.execute(sql: "DROP TABLE dead; ALTER TABLE article DROP COLUMN firstDay")
    }
    let catalog = try archive.catalogFile()
    _ = try Indexer(catalog).run()
    #expect(try catalog.search(SearchQuery("kept")).total == 1)
    let kept = try catalog.pool.read { db in try Meta.schema.int(db) }
    #expect(kept == CatalogSchema.version)
  }

  @Test func `bytes changed anywhere in the file never crash a reader`() throws {
    let archive = try TemporaryArchive(items: (0..<40).map { item("i\($0)", title: "Title \($0)") })
    _ = try Indexer(archive.catalogFile()).run()
    let original = try Data(contentsOf: URL(filePath: archive.catalogPath))
    var random = SeededRandom(seed: 7)
    for _ in 0..<60 {
      var damaged = original
      for _ in 0..<8 {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      for suffix in ["-wal", "-shm"] { unlink(archive.catalogPath + suffix) }
      try damaged.write(to: URL(filePath: archive.catalogPath))
      let catalog = try archive.catalogFile()
      let rows = try? catalog.rows(of: Listing(), in: 0..<50).rows
      for row in rows ?? [] {
        if let article = try? catalog.article(row) { #expect(article.id == row.item) }
      }
      _ = try? catalog.search(SearchQuery("title"))
      _ = try? Indexer(catalog).run(anew: true)
      #expect(try catalog.search(SearchQuery("title")).total == 40)
    }
  }

  @Test func `two catalogs on one file index in turn, and both see all`() async throws {
    let archive = try TemporaryArchive(items: (0..<3000).map { item("i\($0)", title: "T\($0)") })
    let catalogs = [try archive.catalogFile(), try archive.catalogFile()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for catalog in catalogs { group.addTask { _ = try Indexer(catalog).run() } }
      try await group.waitForAll()
    }
    for catalog in catalogs {
      #expect(try catalog.count(of: Listing()) == 3000)
      #expect(try catalog.search(SearchQuery("t2999")).total == 1)
      #expect(try catalog.search(SearchQuery("t7")).total == 1)
    }
  }

  @Test func `an item whose bytes moved since is not taken for another`() throws {
    let archive = try TemporaryArchive(items: [item("a"), item("b")])
    let catalog = try archive.catalog()
    let row = try #require(try catalog.row(ofItem: "b"))
    try archive.write(TemporaryArchive.page([item("b"), item("a")]), to: "archive.json")
    #expect(throws: CatalogError.stale(item: "b")) { try catalog.article(row) }
  }
}
