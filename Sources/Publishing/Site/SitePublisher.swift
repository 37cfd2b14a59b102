import Archive

/// Publishes the site: a page an article, and the pages that list them.
struct SitePublisher: Sendable {
  private let folder: OutputFolder
  private let page: ArticlePage
  private let index: SiteIndex

  init(reading: SourceReading, folder: OutputFolder) throws {
    self.folder = folder
    let title = reading.feed.title ?? ""
    let frame = SiteFrame(reading.feed, title: title)
    let paths = reading.items.map { ($0.id, $0.entry.path) }
    page = ArticlePage(frame: frame, paths: Dictionary(paths) { first, _ in first })
    index = SiteIndex(frame: frame, feed: reading.feed, entries: reading.items.map(\.entry))
    try folder.make("categories")
    for name in Set(reading.items.map { $0.entry.path.folderAndName.folder }) {
      try folder.make(name)
    }
  }

  /// Whether an article has a page already.
  func hasPage(_ item: SourceItem) -> Bool { folder.size(of: item.entry.path) != nil }

  /// Writes an article's page; whether it differed.
  func write(_ item: SourceItem, _ bytes: [UInt8]) throws -> Bool {
    guard let source = try? JSON(parsing: bytes).object, let article = Article(source: source)
    else { return false }
    return try folder.update(item.entry.path, page.html(article, item.entry))
  }

  /// Writes the lists that differ; how many did.
  func writeIndex() throws -> Int {
    try index.pages().reduce(0) { $0 + (try folder.update($1.path, $1.html) ? 1 : 0) }
  }
}
