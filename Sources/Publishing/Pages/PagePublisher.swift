import Archive
import Signing
import Synchronization

/// Publishes the pages, the feed of the newest, and the site.
struct PagePublisher {
  let source: ArchiveLocation
  let reading: SourceReading
  let folder: OutputFolder

  /// Items of the small feed.
  private static let newest = 20
  /// The name of the small feed.
  static let feedName = "feed.json"

  /// Writes what has changed; the pages as the manifest lists them.
  func publish(
    _ former: Manifest?, _ report: inout PublishingReport
  ) throws -> [Manifest.File] {
    let known = PublishedPages(in: folder.path, beside: reading.items)
    let plan = PagePlan(reading.items, known: known.names, count: known.count)
    let sums = Dictionary(
      (former?.pages ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let site = try SitePublisher(reading: reading, folder: folder)
    let made = Parallel.map(plan.pages) { page in
      Result { try write(page, known.pages[page.name], sums[page.name], site) }
    }
    let pages = try made.map { try $0.get() }
    for page in pages {
      if let staged = page.staged { try folder.place(staged, as: page.file.path) }
    }
    report.pageCount = pages.count
    report.writtenPages = pages.count { $0.staged != nil }
    report.writtenSitePages = pages.reduce(0) { $0 + $1.sitePages }
    report.writtenSitePages += try site.writeIndex()
    if try folder.update(Self.feedName, feed()) { report.writtenSitePages += 1 }
    return pages.map(\.file)
  }

  /// A page that was written beside its place, or that had not changed.
  private struct Written: Sendable {
    let file: Manifest.File
    let staged: String?
    let sitePages: Int
  }

  private func write(
    _ page: PagePlan.Page, _ known: PublishedPages.Page?, _ sum: Manifest.File?,
    _ site: SitePublisher
  ) throws -> Written {
    let head = head(of: page)
    let digests = page.items.map(\.digest)
    let isKnown = known?.digests == digests && known?.head == head
    if isKnown, let sum, sum.size == folder.size(of: page.name) {
      return Written(file: sum, staged: nil, sitePages: 0)
    }
    let old = Set(known?.digests ?? [])
    var bytes = ArchiveWriter.beginning(of: head)
    var sitePages = 0
    try ItemReading(source).read(page.items.map(\.place)) { index, item in
      bytes += ArchiveWriter.separator(isFirst: index == 0)
      bytes += item.map { ArchiveWriter.isLineBreak($0) ? 0x20 : $0 }
      if !old.contains(digests[index]) || !site.hasPage(page.items[index]) {
        sitePages += try site.write(page.items[index], item) ? 1 : 0
      }
    }
    bytes += ArchiveWriter.ending
    let file = Manifest.File(
      path: page.name, size: bytes.count, digest: SHA256Digest(of: bytes),
      itemCount: page.items.count)
    let staged = isKnown && folder.bytes(of: page.name) == bytes ? nil : bytes
    return Written(
      file: file, staged: try staged.map { try folder.stage(page.name, $0) }, sitePages: sitePages)
  }

  private func head(of page: PagePlan.Page) -> JSONObject {
    var head = reading.head
    head.members.removeAll { $0.name == "items" || $0.name == "next_url" }
    if page.name != PagePlan.head {
      head.members.removeAll { $0.name != "version" && $0.name != "title" }
    }
    if let next = page.next { head["next_url"] = .string(next) }
    return head
  }

  /// The newest items with what the archive says of itself.
  private func feed() throws -> [UInt8] {
    var head = reading.head
    head.members.removeAll { $0.name == "items" || $0.name == "next_url" }
    var bytes = ArchiveWriter.beginning(of: head)
    let newest = reading.items.suffix(Self.newest).reversed().map(\.place)
    try ItemReading(source).read(newest) { index, item in
      bytes += ArchiveWriter.separator(isFirst: index == 0)
      bytes += item.map { ArchiveWriter.isLineBreak($0) ? 0x20 : $0 }
    }
    return bytes + ArchiveWriter.ending
  }
}
