import Catalog
import TestSupport

extension TemporaryArchive {
  /// A catalog in memory of the archive as it is now, with its text.
  func catalog() throws -> ArticleCatalog {
    let catalog = try ArticleCatalog.inMemory(of: location)
    _ = try Indexer(catalog).run()
    return catalog
  }

  /// A catalog in a file beside the archive.
  func catalogFile() throws -> ArticleCatalog {
    try ArticleCatalog.open(at: catalogPath, of: location)
  }

  var catalogPath: String { folder + "/catalog.sqlite" }
}
