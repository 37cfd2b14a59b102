import Glibc

/// A text file that comes into being whole, where nothing lay before.
///
///     let file = try NewFile(at: "commune.csv")
///     try file.write(line: "article,paragraph,left,keyword,right")
///     try file.finish()
///
/// It appears at its path only when `finish()` returns; one that is dropped unfinished leaves no
/// trace.
public final class NewFile {
  private let path: String
  private let file: AtomicFile

  /// Begins a file that is to lie at a path.
  ///
  /// - Throws: `ArchiveError.alreadyThere` where something lies there; `.notMade` where the system
  ///   refuses.
  public init(at path: String) throws(ArchiveError) {
    self.path = path
    try Self.checkIsFree(path)
    do throws(FileFailure) {
      file = try AtomicFile(replacing: path)
    } catch {
      throw .notMade(path: path, code: error.code)
    }
  }

  /// Adds a line.
  public func write(line: String) throws(ArchiveError) {
    do throws(FileFailure) {
      try file.write(line.utf8)
      try file.write(CollectionOfOne(Byte.lineFeed))
    } catch {
      throw .notMade(path: path, code: error.code)
    }
  }

  /// Makes the file durable, and puts it in its place.
  public func finish() throws(ArchiveError) {
    try Self.checkIsFree(path)
    do throws(FileFailure) {
      try file.finish()
    } catch {
      throw .notMade(path: path, code: error.code)
    }
    do throws(FileFailure) {
      try file.syncFolder()
    } catch {
      throw .notDurable(path: path, code: error.code)
    }
  }

  private static func checkIsFree(_ path: String) throws(ArchiveError) {
    var status = stat()
    if lstat(path, &status) == 0 { throw .alreadyThere(path: path) }
  }
}
