import Archive

/// The archive that is to be published: its feed, and its items.
struct SourceReading: Sendable {
  /// All pages in their order.
  let pages: [SourcePage]
  let feed: Feed
  /// All items, the oldest first; of those of one id the first counts, as everywhere.
  let items: [SourceItem]
  /// How many items have an id that another has.
  let repeatedCount: Int
  /// What keeps items from being read.
  let faults: [Fault]

  /// The members of the first page but for its items.
  var head: JSONObject { pages.first?.head ?? JSONObject() }

  /// Reads all pages, as many at a time as there are processors; those that a ledger knows, and that
  /// have not changed since, are not opened.
  init(
    _ location: ArchiveLocation, _ ledger: Ledger, progress: @escaping @Sendable (Int) -> Void
  ) throws {
    var read: [String: SourcePage] = [:]
    let summary = try location.followPages { name in
      if let page = ledger.source(name), try page.file == location.pageFile(named: name) {
        read[name] = page
        return PageSummary(unchanged: page.file, nextPage: page.next)
      }
      let head = try location.scan(page: name) { _ in .stop }
      if head.feed.nextURL != nil || !head.wasStopped { return head }
      // Where the page leads stands after its items, or nowhere: then it is read at once.
      let page = try SourcePage(name, of: location, ledger)
      read[name] = page
      return PageSummary(unchanged: page.file, nextPage: page.next)
    }
    let files = summary.pages.map(\.file)
    let meter = ProgressMeter(
      total: files.reduce(0) { $0 + $1.size }, percents: 0...24, progress)
    let pages = try Parallel.tryMap(files) { [read] file in
      defer { meter.add(file.size) }
      return try read[file.name] ?? SourcePage(file.name, of: location, ledger)
    }
    self.pages = pages
    feed = Feed(source: pages.first?.head ?? JSONObject())
    let own = pages.flatMap(\.faults)
    faults = own + summary.faults.filter { $0.keepsItems && !own.contains($0) }
    let all = pages.indices.flatMap { page in
      pages[page].items.map {
        SourceItem(facts: $0.facts, page: page, offset: $0.offset, length: $0.length)
      }
    }
    var seen: Set<ItemDigest> = []
    seen.reserveCapacity(all.count)
    let unique = all.filter { seen.insert($0.facts.key).inserted }
    repeatedCount = all.count - unique.count
    items = unique.sorted(by: SourceItem.isOlder)
  }
}
