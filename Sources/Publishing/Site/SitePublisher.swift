import Archive
import Synchronization

/// Publishes the site: a page an article, and the pages that list them.
struct SitePublisher: Sendable {
  private let source: ArchiveLocation
  private let reading: SourceReading
  private let folder: OutputFolder
  private let frame: SiteFrame
  private let map: SiteMap
  private let index: SiteIndex
  private let meter: ProgressMeter

  /// Articles that are looked at by one thread at a time.
  private static let batch = 200

  init(
    _ source: ArchiveLocation, _ reading: SourceReading, _ folder: OutputFolder,
    _ meter: ProgressMeter
  ) {
    self.source = source
    self.reading = reading
    self.folder = folder
    self.meter = meter
    map = SiteMap(reading)
    frame = SiteFrame(map)
    index = SiteIndex(frame, map)
  }

  /// The site as it is published.
  struct Site: Sendable {
    /// All pages, and their style, by their paths.
    var records: [String: SiteRecord] = [:]
    /// How many pages were written.
    var writtenCount = 0
    /// How many bytes those have.
    var writtenBytes = 0
  }

  /// Writes the pages that have changed.
  ///
  /// - Parameters:
  ///   - known: The site as it was published.
  ///   - files: The paths of pages that are there.
  func publish(_ known: [String: SiteRecord], _ files: Set<String>) throws -> Site {
    let lists = index.pages()
    try makeFolders(lists.map(\.path) + map.items.map(\.facts.path))
    let frameKey = frame.key
    let order = inOrderOfPages
    let starts = Array(stride(from: 0, to: order.count, by: Self.batch))
    var sites = try Parallel.tryMap(starts) { start in
      var site = Site()
      var reading = ItemReading(source, self.reading.pages)
      for index in order[start..<min(start + Self.batch, order.count)] {
        try publish(index, frameKey, known, files, &reading, &site)
      }
      return site
    }
    sites += try Parallel.tryMap(lists + [style]) { page in try publish(page, known) }
    var all = Site()
    all.records.reserveCapacity(map.items.count + lists.count)
    for site in sites {
      all.records.merge(site.records) { first, _ in first }
      all.writtenCount += site.writtenCount
      all.writtenBytes += site.writtenBytes
    }
    return all
  }

  /// The articles in the order in which they lie in the archive, so that each of its pages is opened
  /// once.
  private var inOrderOfPages: [Int] {
    let places = map.items.enumerated().map { (index: $0, page: $1.page, offset: $1.offset) }
    return places.sorted { ($0.page, $0.offset) < ($1.page, $1.offset) }.map(\.index)
  }

  private func makeFolders(_ paths: [String]) throws(PublishingError) {
    for name in Set(paths.map(\.folderAndName.folder)) where name != "." { try folder.make(name) }
  }

  // MARK: - Articles

  private func publish(
    _ index: Int, _ frameKey: ItemDigest, _ known: [String: SiteRecord], _ files: Set<String>,
    _ reading: inout ItemReading, _ site: inout Site
  ) throws {
    let item = map.items[index]
    defer { meter.add(item.length) }
    let path = item.facts.path
    if let record = known[path], record.key == key(index, frameKey, record.links),
      folder.file(named: path) == record.file
    {
      site.records[path] = record
      return
    }
    let page = ArticlePage(try reading.article(item), at: index, frame, map)
    let links = page.links
    let key = key(index, frameKey, links)
    try write(page.html(), path, key, links, isNew: !files.contains(path), &site)
  }

  /// Writes a page where it differs from what is there.
  private func write(
    _ html: [UInt8], _ path: String, _ key: ItemDigest, _ links: [LinkAddress], isNew: Bool,
    _ site: inout Site
  ) throws {
    let written = try isNew ? folder.add(path, html) : folder.update(path, html)
    if written != nil {
      site.writtenCount += path == SiteStyle.path ? 0 : 1
      site.writtenBytes += html.count
    }
    guard let file = written ?? folder.file(named: path) else { return }
    site.records[path] = SiteRecord(file: file, key: key, links: links)
  }

  /// The sum of all that an article's page is made of.
  private func key(
    _ index: Int, _ frameKey: ItemDigest, _ links: [LinkAddress]
  ) -> ItemDigest {
    let category = map.categories[map.categoryOf[index]]
    let (older, newer) = map.neighbours[index]
    var writer = LedgerWriter()
    writer.add(frameKey)
    writer.add(map.items[index].facts.published)
    writer.add(map.byline(of: index))
    writer.add(category.title)
    writer.add(category.path)
    writer.add(older.map { map.items[$0].facts.path })
    writer.add(newer.map { map.items[$0].facts.path })
    for link in links { writer.add(map.path(of: link)) }
    return ItemDigest(writer.bytes)
  }

  // MARK: - Lists

  /// The style of all pages, which is a file like a page.
  private var style: SiteIndex.Page {
    let bytes = SiteStyle.text.withUTF8Buffer { Array($0) }
    return SiteIndex.Page(path: SiteStyle.path, key: ItemDigest(bytes)) { bytes }
  }

  private func publish(_ page: SiteIndex.Page, _ known: [String: SiteRecord]) throws -> Site {
    var site = Site()
    if let record = known[page.path], record.key == page.key,
      folder.file(named: page.path) == record.file
    {
      site.records[page.path] = record
    } else {
      // A list is staged, so that it does not lead to what is not there yet.
      try write(page.html(), page.path, page.key, [], isNew: false, &site)
    }
    return site
  }
}
