import Archive
import Foundation
import GRDB

/// The first phase of indexing: the rows of the lists, page by page.
struct ListIndexer {
  let catalog: ArticleCatalog
  let isCancelled: @Sendable () -> Bool
  let progress: @Sendable (IndexProgress) -> Void

  /// Articles a batch: few, so that the writing thread begins soon.
  private static let batchSize = 250
  private static let batchesWaiting = 8

  /// Articles a transaction: few enough to show soon, enough to cost little.
  private static let transactionSize = 2000

  /// What faults in the order of the pages point to.
  private static let nextURL = "/next_url"

  /// What the parsing thread hands to the writing one.
  enum Step: Sendable {
    case begin(PageFile, position: Int)
    case articles([ArticleDraft])
    case end(PageSummary, faults: [Fault])
    case unchanged(StoredPage, position: Int)
  }

  func run(into report: inout Indexer.Report) throws {
    guard try !Indexer(catalog).isListCurrent() else { return }
    report.didChangeList = true
    let known = try catalog.write { db in
      try Meta.isListed.set(0, db)
      return try StoredPage.fetchAll(db, sql: "SELECT * FROM page")
    }
    let faults = FaultList()
    let chain = FaultList()
    let writer = try ListWriter(catalog)
    var meter = ProgressMeter(progress)
    var share = ReadShare(of: catalog.location)
    try Handoff<Step>.run(capacity: Self.batchesWaiting) { handoff in
      try parse(knowing: known, into: handoff, faults, chain)
    } take: { next in
      var written = 0
      try catalog.writeBatches(next) { step, db in
        try writer.write(step, faults, db)
        share.note(step)
        let total = share.total(of: writer.count)
        meter.note(IndexProgress(phase: .list, done: writer.count, total: total))
        if writer.count < written + Self.transactionSize { return true }
        written = writer.count
        return false
      }
    }
    try writer.finish(chain.all)
    report.faults = faults.all + chain.all
  }

  /// Walks the pages as they lead on, and hands over what has changed.
  private func parse(
    knowing known: [StoredPage], into handoff: Handoff<Step>, _ faults: FaultList,
    _ chain: FaultList
  ) throws {
    var position = 0
    let known = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
    let feed = try catalog.location.scan(page: catalog.location.head) { _ in .stop }.feed
    let summary = try catalog.location.followPages { name in
      defer { position += 1 }
      if isCancelled() { throw CatalogError.cancelled }
      let file = try catalog.location.pageFile(named: name)
      if let stored = known[name], stored.file == file {
        try handoff.put(.unchanged(stored, position: position))
        return PageSummary(unchanged: file, nextPage: stored.next)
      }
      try handoff.put(.begin(file, position: position))
      var pageFaults: [Fault] = []
      let page = try scan(file, of: feed, into: handoff, &pageFaults)
      pageFaults += page.faults.filter { $0.pointer != Self.nextURL }
      faults.add(pageFaults)
      try handoff.put(.end(page, faults: pageFaults))
      return page
    }
    chain.add(summary.faults.filter { $0.pointer == Self.nextURL })
  }

  private func scan(
    _ file: PageFile, of feed: Feed, into handoff: Handoff<Step>,
    _ faults: inout [Fault]
  ) throws -> PageSummary {
    var drafter = ArticleDrafter()
    var batch: [ArticleDraft] = []
    let summary = try catalog.location.scan(page: file.name) { item in
      switch item.article() {
      case .success(let decoded):
        faults += decoded.faults
        batch.append(drafter.draft(decoded.article, item, of: feed))
      case .failure(let fault): faults.append(fault)
      }
      if batch.count >= Self.batchSize {
        if isCancelled() { throw CatalogError.cancelled }
        try handoff.put(.articles(batch))
        batch.removeAll(keepingCapacity: true)
      }
      return .proceed
    }
    try handoff.put(.articles(batch))
    return summary
  }
}
