import Archive
import Catalog
import Foundation
import Messages
import Screen

/// An archive on the desk, with its catalog.
struct Desk {
  let location: ArchiveLocation
  let catalog: ArticleCatalog

  /// What the archive says of itself.
  let feed: Feed

  /// Opens the archive's catalog; where the disk cannot be written, it lives in memory.
  ///
  /// - Throws: `ArchiveError` where the file is no archive; `Failure` where it has no items.
  init(_ location: ArchiveLocation) throws {
    self.location = location
    catalog = try Self.catalog(of: location)
    feed = try catalog.feed() ?? Self.feed(of: location)
  }

  /// What the first page says of the archive. No item is decoded, and where its id stands before
  /// the items, they are not even scanned.
  private static func feed(of location: ArchiveLocation) throws -> Feed {
    let head = try location.scan(page: location.head) { _ in .stop }
    let isBroken = head.faults.contains { $0.losesItem }
    if head.itemCount == 0, head.nextPage == nil, !isBroken {
      throw Failure.nothingFound(.nothingToRead(in: location.headPath))
    }
    if head.feed.id != nil { return head.feed }
    return try location.scan(page: location.head) { _ in .proceed }.feed
  }

  private static func catalog(of location: ArchiveLocation) throws -> ArticleCatalog {
    guard let path = path(of: location) else { return try .inMemory(of: location) }
    return try (try? ArticleCatalog.open(at: path, of: location)) ?? .inMemory(of: location)
  }

  /// The catalog of an archive that has one already.
  @Sendable static func knownCatalog(of location: ArchiveLocation) -> ArticleCatalog? {
    knownCatalogPath(of: location).flatMap { try? .open(at: $0, of: location) }
  }

  /// Where the catalog of an archive is; nil where it has none yet.
  static func knownCatalogPath(of location: ArchiveLocation) -> String? {
    UserFolders.knownCache.map { $0 + "/" + name(of: location) + ".sqlite" }
      .flatMap { access($0, F_OK) == 0 ? $0 : nil }
  }

  /// Removes the catalog of an archive that is gone.
  static func removeCatalog(of location: ArchiveLocation) {
    guard let path = path(of: location) else { return }
    for suffix in ["", "-wal", "-shm", ".lock"] { unlink(path + suffix) }
  }

  /// Where the catalog of an archive is, or is to be; nil where nothing can be kept.
  private static func path(of location: ArchiveLocation) -> String? {
    UserFolders.cache.map { $0 + "/" + name(of: location) + ".sqlite" }
  }

  /// A file name for the catalog of an archive: the last folder's name, and a hash of the real path
  /// (FNV-1a, 64 bits); the catalog itself knows the path, so that a collision is noticed.
  private static func name(of location: ArchiveLocation) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in location.identity.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "catalog-" + String(hash, radix: 16)
  }
}

extension Desk {
  private init(_ desk: Desk, inMemory location: ArchiveLocation) throws {
    self.location = location
    catalog = try .inMemory(of: location)
    feed = desk.feed
  }

  /// Brings the catalog up to date before a command's work, with the progress on standard error
  /// where that is a terminal; says how many articles cannot be read.
  func index(upTo phase: IndexProgress.Phase, anew: Bool = false) throws {
    let line = ProgressLine()
    _ = try Indexer(catalog).run(
      upTo: phase, anew: anew,
      progress: { progress in
        guard let percent = progress.percent else { return }
        percent == 100 ? line.wipe() : line.show(.indexing(percent: percent))
      })
    if let notice = try catalog.faultNotice() { Output.complain(notice) }
  }

  /// Does a command's work on the catalog; where that turns out to be damaged, it is made anew, and
  /// the work is done on the new one. Where it cannot be written, the disk being full, the work is
  /// done on one in memory.
  func withCatalog<Result>(
    upTo phase: IndexProgress.Phase, _ work: (ArticleCatalog) throws -> Result
  ) throws -> Result {
    do {
      try index(upTo: phase)
    } catch CatalogError.failed where catalog.path != nil {
      return try Desk(self, inMemory: location).withCatalog(upTo: phase, work)
    }
    do {
      return try work(catalog)
    } catch CatalogError.damaged {
      try index(upTo: phase, anew: true)
      return try work(catalog)
    }
  }
}
