import Archive
import Foundation
import GRDB

/// Brings a catalog up to date with its archive, in two phases.
///
/// First the *list*: every page whose size or time of change differs is scanned, and its items are
/// compared by the hash of their bytes; so an unchanged archive costs a `stat` a page. Then the
/// *text*: what is not yet in the full-text index is parsed and added, in the order of the articles'
/// numbers, so that after a kill it goes on where it was.
///
/// Each phase is a parsing thread and a writing one, the caller's own, a few batches apart.
/// Lists and searches work all the while. One process indexes a catalog at a time; another waits its
/// turn, and then finds nothing left to do.
///
///     let report = try Indexer(catalog).run(progress: { print($0.percent ?? 0) })
///     report.faults.count   // 0
public struct Indexer: Sendable {
  let catalog: ArticleCatalog

  /// An indexer of that catalog's archive.
  public init(_ catalog: ArticleCatalog) {
    self.catalog = catalog
  }

  /// What came of an indexing.
  public struct Report: Sendable {
    /// Faults found in the pages that were scanned.
    public var faults: [Fault] = []
    /// Whether any page had changed, so that lists may have.
    public var didChangeList = false
    /// Whether texts were indexed.
    public var didIndexText = false
  }

  /// Indexes what has changed, calling `progress` on either thread, some times a second at most.
  ///
  /// - Parameter phases: `.list` to stop after the list.
  /// - Throws: `CatalogError.cancelled` soon after `isCancelled` says so; `ArchiveError` when the
  ///   archive cannot be read; `CatalogError.failed` when the disk is full.
  public func run(
    upTo phase: IndexProgress.Phase = .text, anew: Bool = false,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }
  ) throws -> Report {
    let lock = try IndexLock(besides: catalog.path, isCancelled: isCancelled) {
      if let seen = try? progressOfAnother() { progress(seen) }
    }
    defer { lock.release() }
    var report = Report()
    if anew { try catalog.startAnew() }
    do {
      try index(upTo: phase, isCancelled, progress, &report)
    } catch CatalogError.damaged {
      try catalog.startAnew()
      try index(upTo: phase, isCancelled, progress, &report)
    } catch CatalogError.stale {
      // The archive was changed while its text was read.
      try index(upTo: phase, isCancelled, progress, &report)
    }
    if report.didChangeList || report.didIndexText { catalog.tidy() }
    return report
  }

  /// How far another process has come that indexes now, as the catalog shows it.
  private func progressOfAnother() throws -> IndexProgress {
    if try isListCurrent() { return try catalog.textProgress() }
    return IndexProgress(phase: .list, done: try catalog.count(of: Listing()), total: nil)
  }

  private func index(
    upTo phase: IndexProgress.Phase, _ isCancelled: @escaping @Sendable () -> Bool,
    _ progress: @escaping @Sendable (IndexProgress) -> Void, _ report: inout Report
  ) throws {
    try ListIndexer(catalog: catalog, isCancelled: isCancelled, progress: progress)
      .run(into: &report)
    if phase == .text {
      try TextIndexer(catalog: catalog, isCancelled: isCancelled, progress: progress)
        .run(into: &report)
    }
  }

  /// Whether the list is as the archive's files are now; reads no page.
  public func isListCurrent() throws -> Bool {
    let pages = try catalog.read { db in
      guard try Meta.isListed.int(db) == 1 else { return [StoredPage]() }
      return try StoredPage.fetchAll(db, sql: "SELECT * FROM page ORDER BY position")
    }
    let names = Set(pages.map(\.name))
    return pages.first?.name == catalog.location.head
      && pages.allSatisfy { page in
        let isMissing = page.next.map { !names.contains($0) } ?? false
        return (try? catalog.location.pageFile(named: page.name)) == page.file
          && !(isMissing && (try? catalog.location.pageFile(named: page.next ?? "")) != nil)
      }
  }
}
