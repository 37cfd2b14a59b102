import Archive
import Distribution
import Signing

/// Publishes the pages, and the feed of the newest.
struct PagePublisher: Sendable {
  let source: ArchiveLocation
  let reading: SourceReading
  let folder: OutputFolder
  let limit: PagePlan.Limit
  let meter: ProgressMeter

  /// Items of the small feed.
  private static let newest = 20
  /// The name of the small feed.
  static let feedName = "feed.json"

  /// A page that was staged, or that had not changed.
  struct Page: Sendable {
    let name: String
    let size: Int
    let sum: SHA256Digest
    let head: ItemDigest
    let items: [PublishedPage.Item]
    let isStaged: Bool

    /// The page as the manifest lists it.
    var file: Manifest.File {
      Manifest.File(path: name, size: size, digest: sum, itemCount: items.count)
    }
  }

  /// Stages the pages that have changed; all pages, in the order in which they lead on.
  func publish(_ known: PublishedPages) throws -> [Page] {
    let plan = PagePlan(reading.items, known: known.names, count: known.count, limit: limit)
    // The first page leads to the others: it is put in its place after them.
    let others = try Parallel.tryMap(Array(plan.pages.dropFirst())) { page in
      try publish(page, known.pages[page.name])
    }
    let first = try plan.pages.prefix(1).map { try publish($0, known.pages[$0.name]) }
    return first + others
  }

  private func publish(_ page: PagePlan.Page, _ known: PublishedPage?) throws -> Page {
    defer { meter.add(page.items.reduce(0) { $0 + $1.length }) }
    let head = ArchiveWriter.beginning(of: head(of: page))
    let sum = ItemDigest(head)
    let items = page.items.map {
      PublishedPage.Item(key: $0.facts.key, content: $0.facts.published)
    }
    if let known, known.head == sum, known.items == items {
      return Page(
        name: page.name, size: known.file.size, sum: known.sum, head: sum, items: items,
        isStaged: false)
    }
    let bytes = try self.page(head, page.items)
    try folder.stage(page.name, bytes)
    return Page(
      name: page.name, size: bytes.count, sum: SHA256Digest(of: bytes), head: sum, items: items,
      isStaged: true)
  }

  /// A page's members but for its items. Those of the archive stand on the first page alone: else all
  /// pages would change with them.
  private func head(of page: PagePlan.Page) -> JSONObject {
    var head: JSONObject
    if page.name == PagePlan.head {
      head = reading.head
      head["next_url"] = nil
    } else {
      head = [
        "version": .string("https://jsonfeed.org/version/1.1"),
        "title": .string(String(page.name.prefix { $0 != "." })),
      ]
    }
    if let next = page.next { head["next_url"] = .string(next) }
    return head
  }

  private func page(_ head: [UInt8], _ items: [SourceItem]) throws -> [UInt8] {
    var bytes = head
    bytes.reserveCapacity(items.reduce(head.count + 64) { $0 + $1.length + 2 })
    var reading = ItemReading(source, self.reading.pages)
    for (index, item) in items.enumerated() {
      bytes += ArchiveWriter.separator(isFirst: index == 0)
      bytes += try reading.published(item)
    }
    return bytes + ArchiveWriter.ending
  }

  /// The newest items with what the archive says of itself.
  func feed() throws -> [UInt8] {
    var head = reading.head
    head["next_url"] = nil
    return try page(
      ArchiveWriter.beginning(of: head), reading.items.suffix(Self.newest).reversed())
  }
}
