import GRDB

/// What can go wrong in a catalog, besides its database's own errors.
public enum CatalogError: Error, Equatable, Sendable {
  /// The file is of another version or another archive: it is made anew.
  case unusable
  /// The archive changed since it was indexed; it must be indexed again.
  case stale(item: String)
  /// The database is damaged; it must be made anew.
  case damaged
  /// The database cannot be used now, in SQLite's words: the disk is full, say.
  case failed(String)
  /// The indexing, or the search, was cancelled.
  case cancelled
}

extension CatalogError {
  /// What a database's error means to a catalog.
  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_INTERRUPT: self = .cancelled
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR: self = .damaged
    default: self = .failed(error.message ?? "\(error.resultCode)")
    }
  }

  /// Does some work on a database, and throws its errors as a catalog's.
  static func translating<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw CatalogError(error)
    }
  }
}
