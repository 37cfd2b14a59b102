import Archive
import Synchronization

/// The first look at an archive: its pages, and where its items lie.
struct ArchiveSurvey: Sendable {
  let summary: ArchiveSummary
  let directory: ItemDirectory

  /// Scans all pages on one thread; the others read the items' ids and addresses meanwhile.
  ///
  /// - Throws: `ArchiveError` when the first page cannot be read.
  init(_ location: ArchiveLocation, _ meter: CheckMeter) throws {
    let found = Mutex<ArchiveSummary?>(nil)
    var directory = ItemDirectory()
    let total = location.jsonFiles.reduce(0) { $0 + $1.size }
    try OrderedWork<ItemBatch, (ItemBatch, [ItemNames])>.run { put in
      var maker = ItemBatchMaker()
      let summary = try location.scanAll { item in
        if let batch = maker.add(item) { try put(batch) }
        return .proceed
      }
      if let batch = maker.rest() { try put(batch) }
      found.withLock { $0 = summary }
    } work: { batch in
      var names: [ItemNames] = []
      try batch.forEachItem(in: location) { item, _ in names.append(ItemNames(item)) }
      meter.scan(batch.size, of: total)
      return (batch, names)
    } take: { batch, names in
      directory.add(batch, names)
    }
    guard let scanned = found.withLock({ $0 }) else { throw CancellationError() }
    summary = scanned
    self.directory = directory
  }
}
