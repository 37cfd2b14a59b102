import Glibc

/// A file that comes into being whole, where nothing lay before unless that is to be replaced.
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
  private let replaces: Bool

  /// Begins a file that is to lie at a path.
  ///
  /// - Parameter replaces: Whether a file that lies there is replaced.
  /// - Throws: `ArchiveError.alreadyThere` where something lies there; `.notMade` where the system
  ///   refuses.
  public init(at path: String, replaces: Bool = false) throws(ArchiveError) {
    self.path = path
    self.replaces = replaces
    if !replaces { try Self.checkIsFree(path) }
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

  /// Adds bytes.
  public func write(_ bytes: [UInt8]) throws(ArchiveError) {
    do throws(FileFailure) {
      try file.write(bytes)
    } catch {
      throw .notMade(path: path, code: error.code)
    }
  }

  /// The open file, for what writes it by other means.
  package var descriptor: Int32 { file.descriptor }

  /// Makes the file durable, and puts it in its place.
  public func finish() throws(ArchiveError) {
    if !replaces { try Self.checkIsFree(path) }
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
