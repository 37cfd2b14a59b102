import Archive
import Catalog
import Checking
import Foundation
import GRDB
import TestSupport
import Testing

/// The catalog against the archive.
struct CatalogCheckTests {
  private let archive: TemporaryArchive
  private var path: String { archive.folder + "/catalog.sqlite" }

  init() throws {
    archive = try CleanArchive().write()
    let catalog = try ArticleCatalog.open(at: path, of: archive.location)
    _ = try Indexer(catalog).run(upTo: .list)
  }

  private func codes(deep: Bool) throws -> [String] {
    let options = CheckOptions(isDeep: deep, catalogPath: path)
    return try ArchiveChecker(options).check(archive.location).findings.map(\.code)
  }

  private func change(_ sql: String) throws {
    try DatabaseQueue(path: path).write { db in
      // The program's own functions are not at hand here.
      try db.execute(sql: "DROP TRIGGER articleDeleted; DROP TRIGGER articleInserted; " + sql)
    }
  }

  @Test(arguments: [false, true]) func `a catalog that agrees is in order`(deep: Bool) throws {
    #expect(try codes(deep: deep) == [])
  }

  @Test func `one that lacks an item is found, also without looking at each`() throws {
    try change("DELETE FROM article WHERE item = 'b'")
    #expect(try codes(deep: false) == ["catalog-differs"])
    #expect(try codes(deep: true) == ["catalog-differs"])
  }

  @Test(arguments: ["hash = hash + 1", "offset = offset + 1", "item = 'z'"])
  func `one that has an item otherwise is found by looking at each`(what: String) throws {
    try change("UPDATE article SET \(what) WHERE item = 'b'")
    #expect(try codes(deep: false) == [])
    #expect(Set(try codes(deep: true)) == ["catalog-differs"])
  }

  @Test func `one of an earlier state is no more than noted`() throws {
    var changed = CleanArchive()
    changed.items.removeLast()
    try archive.write(changed.page, to: "archive.json")
    #expect(try codes(deep: true) == ["catalog-outdated"])
  }

  @Test(arguments: [false, true]) func `a damaged one is found, and left`(deep: Bool) throws {
    let size = try Data(contentsOf: URL(filePath: path)).count
    try Data(repeating: 7, count: size).write(to: URL(filePath: path))
    #expect(try codes(deep: deep) == ["catalog-damaged"])
    #expect(try Data(contentsOf: URL(filePath: path)).count == size)
  }
}
