import Archive
import GRDB

/// What can go wrong in a notebook.
public enum NotebookError: Error, Equatable, Sendable {
  /// No folder can be written.
  case noFolder

  /// Something could not be kept or read, for a reason in SQLite's words: the disk is full, say.
  case notKept(String)

  /// A file holds no records that can be read, for a reason.
  case notRecords(RecordsFault)

  /// A file holds no annotations that can be read, for a reason.
  case notAnnotations(AnnotationsFault)

  /// Why a file holds no records that can be read.
  public enum RecordsFault: Equatable, Sendable {
    /// It is another sort of file.
    case noNotebook
    /// A newer version of the program wrote it.
    case newer
    /// A member is missing, in an object at a JSON Pointer.
    case missing(String, in: String)
    /// What stands at a JSON Pointer is of another kind.
    case otherKind(String)
    /// The file is damaged.
    case notWhole
  }

  /// Why a file holds no annotations that can be read.
  public enum AnnotationsFault: Equatable, Sendable {
    /// It is not JSON.
    case notJSON(JSONSyntaxError)
    /// It is another sort of JSON.
    case noAnnotations
  }

  /// Does some work on a database, and throws its errors as a notebook's.
  static func translating<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw NotebookError.notKept(error.message ?? "\(error.resultCode)")
    }
  }
}
