import GRDB

/// What can go wrong in a notebook.
public enum NotebookError: Error, Equatable, Sendable {
  /// Something could not be kept or read, for a reason in SQLite's words: the disk is full, say.
  case notKept(String)

  /// A file holds no records that can be read, for a reason.
  case notRecords(String)

  /// Does some work on a database, and throws its errors as a notebook's.
  static func translating<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw NotebookError.notKept(error.message ?? "\(error.resultCode)")
    }
  }
}
