import Archive
import GRDB

extension ArticleCatalog {
  /// Gives the articles that have a bibliography, in the order of the pages; memory does not depend
  /// on how many they are.
  ///
  /// No other item is decoded: the bytes of each tell whether it has one.
  ///
  /// - Throws: `CatalogError.stale` where the archive has changed since it was indexed, the errors of
  ///   reading, and what `visit` throws.
  public func forEachCitingArticle(_ visit: (Article) throws -> Void) throws {
    var page: PageReader?
    try forEachStoredItem { item in
      let reader = try page?.page == item.page ? page : location.reader(ofPage: item.page)
      page = reader
      guard let reader, try Self.references.isIn(reader.bytes(at: item.offset, length: item.length))
      else {
        return
      }
      let article = try? reader.item(at: item.offset, length: item.length).article
      guard let article, article.id.storable == item.id else {
        throw CatalogError.stale(item: item.id)
      }
      if !article.references.isEmpty { try visit(article) }
    }
  }

  /// The name of a bibliography, as it stands in an item's bytes.
  private static let references = TextSearch(Array(#""references""#.utf8))
}
