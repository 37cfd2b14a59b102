/// What can go wrong in a catalog, besides its database's own errors.
public enum CatalogError: Error, Equatable, Sendable {
  /// The file is of another version or another archive: it is made anew.
  case unusable
  /// The archive changed since it was indexed; it must be indexed again.
  case stale(item: String)
  /// The indexing was cancelled.
  case cancelled
}
