import Archive
import Foundation
import Signing
import TestSupport
import Testing

@testable import Publishing

/// Pages and the site under random changes of the archive.
struct PageStabilityTests {
  /// An article that changes.
  private struct Item {
    let id: String
    var text = 0
    var day: Int
    var category: Int

    var json: String {
      item(
        id, title: "Article \(id)",
        html: "<p>Text \(text) of \(id), beside <a href='i3'>i3</a></p>",
        date: "20\(10 + day % 9)-01-\(10 + day % 19)T00:00:00Z", category: "c\(category)")
    }
  }

  /// An archive, and what changes in it.
  private struct Model {
    var items: [Item] = []
    var count = 0
    var title = 0
    var random: SeededRandom
    /// Items that came, changed or went in the last step.
    var touched: Set<String> = []

    mutating func change() {
      touched = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        switch Int.random(in: 0..<8, using: &random) {
        case 0..<4: add(Int.random(in: 1...7, using: &random))
        case 4..<6: revise()
        case 6: remove()
        default: title += 1
        }
      }
    }

    private mutating func add(_ number: Int) {
      for _ in 0..<number {
        let day = Int.random(in: 0..<500, using: &random)
        items.append(Item(id: "i\(count)", day: day, category: day % 3))
        touched.insert("i\(count)")
        count += 1
      }
    }

    private mutating func revise() {
      guard let index = items.indices.randomElement(using: &random) else { return }
      items[index].text += 1
      touched.insert(items[index].id)
    }

    private mutating func remove() {
      guard let index = items.indices.randomElement(using: &random), items.count > 1 else { return }
      touched.insert(items.remove(at: index).id)
    }

    func write(to archive: TemporaryArchive) throws {
      let head = "\"language\": \"en\", \"_carrel\": {\"id\": \"model\"}, \"x\": \(title),"
      try archive.write(
        TemporaryArchive.page(items.map(\.json), head: head), to: "archive.json")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a page changes only when its own items do`(seed: UInt64) throws {
    var model = Model(random: SeededRandom(seed: seed))
    let desk = try PublishingDesk(items: [])
    var old = FolderSnapshot.empty
    var pages: [String: Set<String>] = [:]
    for _ in 0..<12 {
      model.change()
      if model.items.isEmpty { continue }
      try model.write(to: desk.archive)
      let version = (try? desk.manifest.version) ?? 0
      try desk.publish()
      let new = try FolderSnapshot(desk.output)
      let changed = new.changes(since: old).filter { $0.hasPrefix("page-") }
      for name in changed where old.files[name] != nil {
        let isTouched = !pages[name, default: []].isDisjoint(with: model.touched)
        #expect(isTouched, "\(name) has none of \(model.touched)")
      }
      #expect(try desk.manifest.version == (new == old ? version : version + 1))
      try expectWhole(desk, model)
      pages = try Self.items(of: desk)
      old = new
    }
  }

  /// That the folder holds the archive, that its sums are right, and that nothing is left to do, by
  /// the ledger and without it.
  private func expectWhole(_ desk: PublishingDesk, _ model: Model) throws {
    let published = try Self.items(of: desk).values.reduce(into: Set()) { $0.formUnion($1) }
    #expect(published == Set(model.items.map(\.id)))
    let manifest = try desk.manifest
    let files = try FolderSnapshot(desk.output)
    let pages = files.files.keys.filter { $0.hasPrefix("page-") || $0 == "archive.json" }
    #expect(Set(manifest.pages.map(\.path)) == Set(pages))
    for file in manifest.pages {
      #expect(file.digest == SHA256Digest(of: files.files[file.path] ?? Data()))
    }
    #expect(try desk.publish().isUnchanged)
    #expect(try desk.publish { $0.caches = nil }.isUnchanged)
    #expect(try FolderSnapshot(desk.output) == files)
    let fresh = desk.caches + "/fresh"
    defer { try? FileManager.default.removeItem(atPath: fresh) }
    try desk.publish(to: fresh) { $0.caches = nil }
    let site = files.files.filter { $0.key.hasSuffix(".html") }
    #expect(try FolderSnapshot(fresh).files.filter { $0.key.hasSuffix(".html") } == site)
  }

  /// The ids of the items of each page.
  private static func items(of desk: PublishingDesk) throws -> [String: Set<String>] {
    var ids: [String: Set<String>] = [:]
    let summary = try ArchiveLocation(path: desk.output).scanAll { item in
      ids[item.page, default: []].insert(try item.article().get().article.id)
      return .proceed
    }
    #expect(summary.faults.isEmpty)
    return ids
  }

  @Test func `a revised article changes its page and its HTML, and nothing besides`() throws {
    let desk = try PublishingDesk(
      items: (0..<40).map { Item(id: "i\($0)", day: $0, category: $0 % 2).json })
    try desk.publish()
    let old = try FolderSnapshot(desk.output)
    let items = (0..<40).map {
      Item(id: "i\($0)", text: $0 == 9 ? 1 : 0, day: $0, category: $0 % 2)
    }
    try desk.archive.write(TemporaryArchive.page(items.map(\.json)), to: "archive.json")
    let report = try desk.publish()
    let changed = try FolderSnapshot(desk.output).changes(since: old)
    #expect(report.writtenPages == 1)
    #expect(report.writtenSitePages == 1)
    #expect(changed.count == 3)
    #expect(changed.contains("manifest.json"))
    #expect(changed.contains { $0.hasPrefix("articles/") && $0.contains("i9-") })
  }

  @Test func `new articles change the newest page alone`() throws {
    let desk = try PublishingDesk(
      items: (0..<23).map { Item(id: "i\($0)", day: 0, category: 0).json })
    try desk.publish()
    let old = try FolderSnapshot(desk.output)
    let items = (0..<26).map { Item(id: "i\($0)", day: 0, category: 0).json }
    try desk.archive.write(TemporaryArchive.page(items), to: "archive.json")
    try desk.publish()
    let changed = try FolderSnapshot(desk.output).changes(since: old)
    #expect(changed.filter { $0.hasPrefix("page-") } == ["page-0005.json"])
    #expect(changed.contains("archive.json"))
    #expect(try desk.manifest.pages.map(\.itemCount) == [1, 5, 5, 5, 5, 5])
  }
}

extension FolderSnapshot {
  /// A folder of nothing.
  static let empty = FolderSnapshot(files: [:])

  private init(files: [String: Data]) { self.files = files }
}
