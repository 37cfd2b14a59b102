import Archive
import Dispatch
import Synchronization

/// The items of one version of an archive: some sixty bytes for each, whatever its length.
struct ItemDirectory: Sendable {
  /// The pages, by name.
  private(set) var pages: [String] = []
  /// The items in their order; of those with the same id the first alone, as everywhere.
  private(set) var records: [ItemRecord] = []
  /// How many items cannot be read.
  private(set) var unreadableCount = 0
  /// The id of the item that has the address that was asked for.
  private(set) var idOfAddress: String?

  private let location: ArchiveLocation

  /// Reads the directory of a version.
  ///
  /// - Parameters:
  ///   - address: An article's address, whose id is wanted.
  ///   - meter: Told of bytes as they are read.
  /// - Throws: `ArchiveError` when the first page cannot be read.
  init(_ location: ArchiveLocation, address: String?, meter: ReadingMeter) throws {
    self.location = location
    let read = try Self.pages(of: location, address, meter)
    pages = read.map(\.name)
    var seen: Set<ItemRecord.Digest> = []
    seen.reserveCapacity(read.reduce(0) { $0 + $1.records.count })
    for (number, page) in read.enumerated() {
      for record in page.records where seen.insert(record.id).inserted {
        records.append(record.onPage(number))
      }
      unreadableCount += page.unreadableCount
      idOfAddress = idOfAddress ?? page.idOfAddress
    }
  }

  /// The article at a place.
  ///
  /// - Throws: `ArchiveError` where it is no longer there.
  func article(_ record: ItemRecord) throws(ArchiveError) -> Article {
    try location.item(
      page: pages[Int(record.page)], offset: record.offset, length: Int(record.length)
    ).article
  }

  // MARK: - Pages

  /// What is on the pages, as many of them read at a time as there are processors; a page is known by
  /// its head, which leads on, before its items are read.
  private static func pages(
    of location: ArchiveLocation, _ address: String?, _ meter: ReadingMeter
  ) throws -> [DirectoryPage] {
    var whole: [String: DirectoryPage] = [:]
    let summary = try location.followPages { name in
      let head = try location.scan(page: name) { _ in .stop }
      if head.feed.nextURL != nil || !head.wasStopped { return head }
      // Where the page leads stands after its items, or nowhere: then it is read at once.
      let page = try DirectoryPage(name, of: location, address, meter)
      whole[name] = page
      return PageSummary(unchanged: page.file, nextPage: page.next)
    }
    let names = summary.pages.map(\.file.name)
    let results = Mutex([Result<DirectoryPage, any Error>?](repeating: nil, count: names.count))
    DispatchQueue.concurrentPerform(iterations: names.count) { [whole] number in
      let result = Result {
        try whole[names[number]] ?? DirectoryPage(names[number], of: location, address, meter)
      }
      results.withLock { $0[number] = result }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() }
  }
}

/// What is on a page.
private struct DirectoryPage: Sendable {
  let name: String
  let file: PageFile
  let next: String?
  let records: [ItemRecord]
  let unreadableCount: Int
  let idOfAddress: String?

  init(
    _ name: String, of location: ArchiveLocation, _ address: String?, _ meter: ReadingMeter
  ) throws {
    var records: [ItemRecord] = []
    var unreadable = 0
    var found: String?
    let summary = try location.scan(page: name) { item in
      meter.add(item.length)
      let names = item.names
      guard let id = names.id ?? item.decodedID else {
        unreadable += 1
        return .proceed
      }
      if let address, names.url == address { found = found ?? id }
      records.append(
        ItemRecord(
          id: ItemRecord.Digest(id), sum: ItemRecord.Digest(item.bytes), page: 0,
          length: Int32(clamping: item.length), offset: item.offset))
      return .proceed
    }
    self.name = name
    file = summary.file
    next = summary.nextPage
    self.records = records
    unreadableCount = unreadable + summary.faults.count(where: \.losesItem)
    idOfAddress = found
  }
}

extension ItemRecord {
  fileprivate func onPage(_ number: Int) -> ItemRecord {
    ItemRecord(
      id: id, sum: sum, page: Int32(clamping: number), length: length, offset: offset)
  }
}

extension ScannedItem {
  /// The id of an item whose id is too long to be kept while scanning; nil where it has none.
  fileprivate var decodedID: String? {
    if case .success(let decoded) = article() { decoded.article.id } else { nil }
  }
}
