import Archive

/// The archive that is to be published, read once: its feed, and its items.
struct SourceReading: Sendable {
  /// The members of the first page but for its items.
  let head: JSONObject
  let feed: Feed
  /// All items, the oldest first.
  let items: [SourceItem]
  /// What is wrong with the archive; such items are left out.
  let faults: [Fault]

  /// Reads all pages, as many at a time as there are processors.
  init(_ location: ArchiveLocation) throws {
    let pages = try location.pages()
    let results = Parallel.map(pages) { page in
      Result { try PageItems(page.name, of: location) }
    }
    var seen: Set<String> = []
    var items: [SourceItem] = []
    var faults: [Fault] = []
    var first: PageSummary?
    for result in results {
      let page = try result.get()
      first = first ?? page.summary
      faults += page.faults
      // Of items with one id the first counts, as everywhere.
      items += page.items.filter { seen.insert($0.id).inserted }
    }
    guard let first else { throw PublishingError.noArticles(path: location.headPath) }
    head = first.source
    feed = first.feed
    self.faults = faults
    self.items = items.sorted(by: SourceItem.isOlder)
  }
}

/// The items of one page.
private struct PageItems: Sendable {
  var summary: PageSummary
  var items: [SourceItem] = []
  var faults: [Fault] = []

  init(_ name: String, of location: ArchiveLocation) throws {
    var items: [SourceItem] = []
    var faults: [Fault] = []
    summary = try location.scan(page: name) { item in
      switch item.article() {
      case .success(let decoded): items.append(SourceItem(item, decoded.article))
      case .failure(let fault): faults.append(fault)
      }
      return .proceed
    }
    self.items = items
    self.faults = faults + summary.faults
  }
}

extension SourceItem {
  fileprivate init(_ item: ScannedItem, _ article: Article) {
    id = article.id
    place = Place(page: item.page, offset: item.offset, length: item.length)
    digest = ItemDigest(item.bytes)
    entry = SiteEntry(article)
    let images = [article.image, article.bannerImage].compactMap(\.self)
    let urls = article.attachments.map(\.url) + images
    attachments = urls.compactMap { ArchiveLocation.file(of: $0, page: item.page) }
  }
}
