import Archive

/// Reads many articles, one after the other: the page of the last one stays open.
struct ArticleReader {
  private let location: ArchiveLocation
  private var page: PageReader?

  init(_ location: ArchiveLocation) {
    self.location = location
  }

  /// The article of a row.
  ///
  /// - Throws: as `ArticleCatalog.article(_:)`.
  mutating func article(_ row: ArticleRow) throws -> Article {
    let place = row.location
    let reader = try reader(ofPage: place.page)
    let decoded = try? reader.item(at: place.offset, length: place.length)
    if let article = decoded?.article, article.id.storable == row.item { return article }
    page = nil
    throw CatalogError.stale(item: row.item)
  }

  private mutating func reader(ofPage name: String) throws -> PageReader {
    if let page, page.page == name { return page }
    let opened = try location.reader(ofPage: name)
    page = opened
    return opened
  }
}
